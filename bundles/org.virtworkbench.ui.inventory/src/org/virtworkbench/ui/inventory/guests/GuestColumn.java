package org.virtworkbench.ui.inventory.guests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.model.values.GuestSample;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.format.OsName;
import org.virtworkbench.ui.format.StateTexts;

/** The columns of the guest table: what each shows, what it is sorted by, and which features it depends on. */
enum GuestColumn {

    /** Name, with the icon of the state. */
    NAME(176, SWT.LEFT, new SortKey.Text(Guest::getName), Guest::getName, Literals.HOST_OBJECT__NAME, Literals.GUEST__STATE,
            Literals.GUEST__MANAGED_SAVE, Literals.GUEST__TEMPLATE),
    /** State. */
    STATE(92, SWT.LEFT, new SortKey.Number(guest -> rank(guest)), StateTexts::text, Literals.GUEST__STATE, Literals.GUEST__MANAGED_SAVE,
            Literals.GUEST__TEMPLATE),
    /** Share of the virtual CPUs that is busy, with its curve. */
    CPU(116, SWT.RIGHT, new SortKey.Number(guest -> number(guest, GuestSample::cpuPercent)),
            guest -> ifActive(guest, sample -> Format.percent(sample.cpuPercent())), Literals.GUEST__SAMPLE, Literals.GUEST__STATE),
    /** Memory in use, with a bar. */
    MEMORY(150, SWT.RIGHT, new SortKey.Number(GuestColumn::memoryUsed), guest -> ifActive(guest, GuestColumn::memory),
            Literals.GUEST__SAMPLE, Literals.GUEST__STATE),
    /** The host's name. */
    HOST(104, SWT.LEFT, new SortKey.Text(guest -> hostName(guest)), guest -> hostName(guest), Literals.HOST__NAME),
    /** Number of virtual CPUs. */
    VCPUS(58, SWT.RIGHT, new SortKey.Number(Guest::getVcpus), guest -> guest.getVcpus() == 0 ? "" : Integer.toString(guest.getVcpus()),
            Literals.GUEST__VCPUS),
    /** Memory that the guest has. */
    MEMORY_SIZE(86, SWT.RIGHT, new SortKey.Number(Guest::getMemory), guest -> guest.getMemory() == 0 ? "" : Format.bytes(guest.getMemory()),
            Literals.GUEST__MEMORY),
    /** IP addresses. */
    ADDRESSES(116, SWT.LEFT, new SortKey.Text(guest -> addresses(guest)),
            guest -> addresses(guest), Literals.GUEST__ADDRESSES),
    /** Tags. */
    TAGS(170, SWT.LEFT, new SortKey.Text(guest -> String.join(", ", guest.getTags())), guest -> String.join(", ", guest.getTags()),
            Literals.GUEST__TAGS),
    /** Title. */
    TITLE(180, SWT.LEFT, new SortKey.Text(Guest::getTitle), Guest::getTitle, Literals.GUEST__TITLE),
    /** Folder. */
    FOLDER(110, SWT.LEFT, new SortKey.Text(Guest::getFolder), Guest::getFolder, Literals.GUEST__FOLDER),
    /** Whether it starts with its host. */
    AUTOSTART(84, SWT.LEFT, new SortKey.Number(guest -> guest.isAutostart() ? 0 : 1),
            guest -> guest.isAutostart() ? Messages.Column_autostart_yes : "", Literals.GUEST__AUTOSTART),
    /** Bytes read from disks. */
    DISK_READ(96, SWT.RIGHT, GuestSample::diskRead),
    /** Bytes written to disks. */
    DISK_WRITE(96, SWT.RIGHT, GuestSample::diskWrite),
    /** Bytes received from networks. */
    NETWORK_RECEIVE(96, SWT.RIGHT, GuestSample::networkReceive),
    /** Bytes sent to networks. */
    NETWORK_SEND(96, SWT.RIGHT, GuestSample::networkSend),
    /** Operating system. */
    OS(120, SWT.LEFT, new SortKey.Text(guest -> OsName.of(guest.getOsId())), guest -> OsName.of(guest.getOsId()), Literals.GUEST__OS_ID),
    /** A small picture of the screen. */
    SCREEN(110, SWT.LEFT, new SortKey.Number(guest -> rank(guest)), guest -> "", Literals.GUEST__STATE);

    private static final Pattern PREFIX = Pattern.compile("/[0-9]+$");

    private final int width;
    private final int alignment;
    private final SortKey key;
    private final Function<Guest, String> text;
    private final Set<EStructuralFeature> features;

    GuestColumn(int width, int alignment, SortKey key, Function<Guest, String> text, EStructuralFeature... features) {
        this.width = width;
        this.alignment = alignment;
        this.key = key;
        this.text = text;
        this.features = Set.of(features);
    }

    GuestColumn(int width, int alignment, Function<GuestSample, OptionalDouble> rate) {
        this(width, alignment, new SortKey.Number(guest -> number(guest, rate)),
                guest -> ifActive(guest, sample -> Format.rate(rate.apply(sample))), Literals.GUEST__SAMPLE, Literals.GUEST__STATE);
    }

    /** {@return its name in what is kept between starts} */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the column with an id} */
    static Optional<GuestColumn> of(String id) {
        return Arrays.stream(values()).filter(column -> column.id().equals(id)).findFirst();
    }

    /** {@return the columns that are shown when nobody has chosen, in this order} */
    static List<GuestColumn> usual() {
        return List.of(NAME, STATE, CPU, MEMORY, HOST, VCPUS, ADDRESSES, TAGS);
    }

    /** {@return its usual width in pixels at 100 %} */
    int width() {
        return width;
    }

    /** {@return {@code SWT.LEFT} or {@code SWT.RIGHT}} */
    int alignment() {
        return alignment;
    }

    SortKey key() {
        return key;
    }

    /** {@return features of a guest or its host that its text or order depend on} */
    Set<EStructuralFeature> features() {
        return features;
    }

    /** {@return whether its text or order depends on one of these features} */
    boolean dependsOn(Set<EStructuralFeature> differing) {
        for (EStructuralFeature feature : features) {
            if (differing.contains(feature)) {
                return true;
            }
        }
        return false;
    }

    /** {@return what it shows of a guest; also for painted cells, where it is what a screen reader reads} */
    String text(Guest guest) {
        return text.apply(guest);
    }

    /** {@return its heading} */
    String title() {
        return switch (this) {
            case NAME -> Messages.Column_name;
            case STATE -> Messages.Column_state;
            case CPU -> Messages.Column_cpu;
            case MEMORY -> Messages.Column_memory;
            case HOST -> Messages.Column_host;
            case VCPUS -> Messages.Column_vcpus;
            case MEMORY_SIZE -> Messages.Column_memorySize;
            case ADDRESSES -> Messages.Column_addresses;
            case TAGS -> Messages.Column_tags;
            case TITLE -> Messages.Column_title;
            case FOLDER -> Messages.Column_folder;
            case AUTOSTART -> Messages.Column_autostart;
            case DISK_READ -> Messages.Column_diskRead;
            case DISK_WRITE -> Messages.Column_diskWrite;
            case NETWORK_RECEIVE -> Messages.Column_networkReceive;
            case NETWORK_SEND -> Messages.Column_networkSend;
            case OS -> Messages.Column_os;
            case SCREEN -> Messages.Column_screen;
        };
    }

    private static String ifActive(Guest guest, Function<GuestSample, String> text) {
        GuestSample sample = guest.getSample();
        return sample == null || !GuestActivity.isActive(guest) ? "" : text.apply(sample);
    }

    private static double number(Guest guest, Function<GuestSample, OptionalDouble> value) {
        GuestSample sample = guest.getSample();
        return sample == null || !GuestActivity.isActive(guest) ? Double.NaN : value.apply(sample).orElse(Double.NaN);
    }

    /** {@return what is sorted by: where no use is known, all that the guest has} */
    private static double memoryUsed(Guest guest) {
        GuestSample sample = guest.getSample();
        if (sample == null || !GuestActivity.isActive(guest)) {
            return Double.NaN;
        }
        OptionalLong used = sample.memoryUsed();
        return used.isPresent() ? used.getAsLong() : sample.memoryTotal().isPresent() ? sample.memoryTotal().getAsLong() : Double.NaN;
    }

    private static String memory(GuestSample sample) {
        if (sample.memoryUsed().isEmpty()) {
            return sample.memoryTotal().isEmpty() ? "" : NLS.bind(Messages.Column_memory_unknown, Format.bytes(sample.memoryTotal()));
        }
        return Format.bytes(sample.memoryUsed()) + (sample.memoryTotal().isPresent() ? " / " + Format.bytes(sample.memoryTotal()) : "");
    }

    private static double rank(Guest guest) {
        return switch (guest.getState()) {
            case RUNNING, BLOCKED -> 0;
            case SHUTTING_DOWN -> 1;
            case PAUSED -> 2;
            case SUSPENDED -> 3;
            case CRASHED -> 4;
            case SHUT_OFF -> guest.isManagedSave() ? 5 : 6;
            case UNKNOWN -> 7;
        };
    }

    /** Addresses as libvirt gives them, without the length of their prefix. */
    private static String addresses(Guest guest) {
        List<String> addresses = guest.getAddresses();
        return addresses.isEmpty() ? ""
                : addresses.stream().map(address -> PREFIX.matcher(address).replaceFirst("")).collect(Collectors.joining(", "));
    }

    private static String hostName(Guest guest) {
        return guest.getHost() == null ? "" : guest.getHost().getName();
    }
}
