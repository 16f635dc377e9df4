package org.virtworkbench.core.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.virtworkbench.core.search.TextTest.Way;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.NetworkInterface;

/** The keys of the query language. */
enum QueryKey {
    /** What the guest does. */
    STATE(new KeyKind.Choice(GuestTrait.STATES), () -> Messages.key_state, "running"),
    /** The host's name. */
    HOST(one(guest -> guest.getHost().getName(), Way.BEGINS), () -> Messages.key_host, "server-a"),
    /** The guest's name. */
    NAME(one(Guest::getName, Way.CONTAINS), () -> Messages.key_name, "web"),
    /** The title. */
    TITLE(one(Guest::getTitle, Way.CONTAINS), () -> Messages.key_title, "shop"),
    /** The description. */
    DESCRIPTION(one(Guest::getDescription, Way.CONTAINS), () -> Messages.key_description, "test"),
    /** A tag. */
    TAG(many(Guest::getTags, Way.WHOLE), () -> Messages.key_tag, "web"),
    /** The folder or one above it. */
    FOLDER(new KeyKind.Text((guest, test) -> withParents(guest.getFolder()).anyMatch(test), Way.WHOLE), () -> Messages.key_folder,
            "production"),
    /** The operating system by libosinfo's identifier. */
    OS(one(Guest::getOsId, Way.CONTAINS), () -> Messages.key_os, "win"),
    /** An IP address. */
    IP(many(Guest::getAddresses, Way.BEGINS), () -> Messages.key_ip, "192.168."),
    /** A MAC address. */
    MAC(new KeyKind.Text((guest, test) -> guest.getInterfaces().stream().map(NetworkInterface::getMac).anyMatch(test), Way.BEGINS),
            () -> Messages.key_mac, "52:54:00"),
    /** The uuid. */
    UUID(one(guest -> guest.getUuid().toString(), Way.BEGINS), () -> Messages.key_uuid, "4dea22b3"),
    /** Whether it starts with its host. */
    AUTOSTART(new KeyKind.Choice(GuestTrait.AUTOSTART), () -> Messages.key_autostart, "yes"),
    /** Other traits. */
    IS(new KeyKind.Choice(GuestTrait.OTHERS), () -> Messages.key_is, "saved"),
    /** Memory now, in bytes. */
    MEM(number(Guest::getMemory, true), () -> Messages.key_mem, ">4G"),
    /** Virtual CPUs. */
    VCPUS(number(Guest::getVcpus, false), () -> Messages.key_vcpus, ">=4"),
    /** Busy share in percent. */
    CPU(number(guest -> guest.getSample() == null ? Double.NaN : guest.getSample().cpuPercent().orElse(Double.NaN), false),
            () -> Messages.key_cpu, ">50");

    private final KeyKind kind;
    private final Supplier<String> description;
    private final String example;

    QueryKey(KeyKind kind, Supplier<String> description, String example) {
        this.kind = kind;
        this.description = description;
        this.example = example;
    }

    private static KeyKind one(Function<Guest, String> text, Way way) {
        return new KeyKind.Text((guest, test) -> test.test(text.apply(guest)), way);
    }

    private static KeyKind many(Function<Guest, List<String>> texts, Way way) {
        return new KeyKind.Text((guest, test) -> TextTest.any(texts.apply(guest), test), way);
    }

    private static KeyKind number(ToDoubleFunction<Guest> number, boolean size) {
        return new KeyKind.Number(number, size);
    }

    private static Stream<String> withParents(String folder) {
        return Stream.iterate(folder, path -> !path.isEmpty(), path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    }

    /** {@return the key with a word} */
    static Optional<QueryKey> of(String word) {
        return Stream.of(values()).filter(key -> key.word().equals(word)).findFirst();
    }

    /** {@return what a person types} */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    KeyKind kind() {
        return kind;
    }

    String description() {
        return description.get();
    }

    /** {@return the key with an example behind it} */
    String example() {
        return kind instanceof KeyKind.Number ? word() + example : word() + ':' + example;
    }

    /** {@return the key with the sign that mostly follows it} */
    String opening() {
        return kind instanceof KeyKind.Number ? word() + '>' : word() + ':';
    }

    /** {@return all that may stand behind it; none when that can't be listed} */
    List<String> values(String beginning) {
        return kind instanceof KeyKind.Choice choice ? choice.words().stream().filter(word -> word.startsWith(beginning)).toList()
                : List.of();
    }
}
