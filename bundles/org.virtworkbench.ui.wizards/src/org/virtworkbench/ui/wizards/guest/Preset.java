package org.virtworkbench.ui.wizards.guest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

import org.virtworkbench.core.creation.CpuModel;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.Topology;

/**
 * Choices that a person made for a guest and wants to make again: those about the machine, its first disk and card, and its start, but nothing of where the system
 * comes from. What is not in it was left to what fits best.
 *
 * @param choices by their names
 */
record Preset(Map<String, String> choices) {

    /** Stands for a choice of "none", or of the hypervisor's default. */
    private static final String NONE = ""; //$NON-NLS-1$
    private static final String SIGN = "="; //$NON-NLS-1$

    /** Copies the map. */
    Preset {
        choices = Map.copyOf(choices);
    }

    /** {@return the choices of a draft} */
    static Preset of(GuestDraft draft) {
        Map<String, String> choices = new LinkedHashMap<>();
        draft.memory.ifPresent(put(choices, "memory")); //$NON-NLS-1$
        draft.vcpus.ifPresent(put(choices, "vcpus")); //$NON-NLS-1$
        draft.topology.map(at -> at.sockets() + "," + at.cores() + ',' + at.threads()).ifPresent(put(choices, "topology")); //$NON-NLS-1$ //$NON-NLS-2$
        draft.chipset.map(chosen -> chosen.orElse(NONE)).ifPresent(put(choices, "chipset")); //$NON-NLS-1$
        draft.firmware.map(Firmware::name).ifPresent(put(choices, "firmware")); //$NON-NLS-1$
        draft.tpm.map(String::valueOf).ifPresent(put(choices, "tpm")); //$NON-NLS-1$
        draft.cpu.map(CpuModel::name).ifPresent(put(choices, "cpu")); //$NON-NLS-1$
        draft.disk.map(String::valueOf).ifPresent(put(choices, "disk")); //$NON-NLS-1$
        draft.diskSize.ifPresent(put(choices, "diskSize")); //$NON-NLS-1$
        draft.diskFormat.ifPresent(put(choices, "diskFormat")); //$NON-NLS-1$
        draft.diskBus.ifPresent(put(choices, "diskBus")); //$NON-NLS-1$
        draft.network.map(chosen -> chosen.orElse(NONE)).ifPresent(put(choices, "network")); //$NON-NLS-1$
        draft.bridge.ifPresent(put(choices, "bridge")); //$NON-NLS-1$
        draft.cardModel.map(chosen -> chosen.orElse(NONE)).ifPresent(put(choices, "cardModel")); //$NON-NLS-1$
        choices.put("diskFull", String.valueOf(draft.diskFull)); //$NON-NLS-1$
        choices.put("startNetwork", String.valueOf(draft.startNetwork)); //$NON-NLS-1$
        choices.put("start", String.valueOf(draft.start)); //$NON-NLS-1$
        choices.put("autostart", String.valueOf(draft.autostart)); //$NON-NLS-1$
        return new Preset(choices);
    }

    private static Consumer<String> put(Map<String, String> choices, String name) {
        return value -> choices.put(name, value);
    }

    /** Makes these choices in a draft, and takes back those that are not among them. What a host does not have is left to what fits best there. */
    void apply(GuestDraft draft) {
        draft.memory = get("memory", text -> text); //$NON-NLS-1$
        draft.vcpus = get("vcpus", text -> text); //$NON-NLS-1$
        draft.topology = get("topology", Preset::topology); //$NON-NLS-1$
        draft.chipset = get("chipset", Preset::orNone); //$NON-NLS-1$
        draft.firmware = get("firmware", Firmware::valueOf); //$NON-NLS-1$
        draft.tpm = get("tpm", Boolean::valueOf); //$NON-NLS-1$
        draft.cpu = get("cpu", CpuModel::valueOf); //$NON-NLS-1$
        draft.disk = get("disk", Boolean::valueOf); //$NON-NLS-1$
        draft.diskSize = get("diskSize", text -> text); //$NON-NLS-1$
        draft.diskFormat = get("diskFormat", text -> text); //$NON-NLS-1$
        draft.diskBus = get("diskBus", text -> text); //$NON-NLS-1$
        draft.network = get("network", Preset::orNone).filter(chosen -> chosen.isEmpty() //$NON-NLS-1$
                || draft.networks().stream().anyMatch(known -> chosen.get().equals(known.name())));
        draft.bridge = get("bridge", text -> text); //$NON-NLS-1$
        draft.cardModel = get("cardModel", Preset::orNone); //$NON-NLS-1$
        draft.diskFull = isTrue("diskFull", false); //$NON-NLS-1$
        draft.startNetwork = isTrue("startNetwork", true); //$NON-NLS-1$
        draft.start = isTrue("start", true); //$NON-NLS-1$
        draft.autostart = isTrue("autostart", false); //$NON-NLS-1$
    }

    private <T> Optional<T> get(String name, Function<String, T> read) {
        try {
            return Optional.ofNullable(choices.get(name)).map(read);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a choice that another version knew
        }
    }

    private boolean isTrue(String name, boolean usual) {
        return get(name, Boolean::valueOf).orElse(usual);
    }

    private static Optional<String> orNone(String text) {
        return Optional.of(text).filter(value -> !value.equals(NONE));
    }

    private static Topology topology(String text) {
        String[] parts = text.split(","); //$NON-NLS-1$
        if (parts.length != 3) {
            throw new IllegalArgumentException(text);
        }
        return new Topology(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** {@return it as text, one line a choice} */
    String write() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(choices).forEach((name, value) -> text.append(name).append(SIGN).append(value.replace('\n', ' ')).append('\n'));
        return text.toString();
    }

    /** {@return what {@link #write} wrote} */
    static Preset read(String text) {
        Map<String, String> choices = new LinkedHashMap<>();
        text.lines().filter(line -> line.contains(SIGN))
                .forEach(line -> choices.put(line.substring(0, line.indexOf(SIGN)), line.substring(line.indexOf(SIGN) + 1)));
        return new Preset(choices);
    }
}
