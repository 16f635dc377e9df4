package org.virtworkbench.ui.wizards.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.creation.CpuModel;
import org.virtworkbench.core.creation.Firmware;
import org.virtworkbench.core.creation.Topology;

/** Choices that are made again. */
class PresetTest {

    private static GuestDraft chosen() {
        GuestDraft draft = new GuestDraft();
        draft.memory = Optional.of("3 GiB");
        draft.vcpus = Optional.of("4");
        draft.topology = Optional.of(new Topology(1, 2, 2));
        draft.chipset = Optional.of(Optional.empty());
        draft.firmware = Optional.of(Firmware.UEFI);
        draft.tpm = Optional.of(true);
        draft.cpu = Optional.of(CpuModel.HOST_MODEL);
        draft.diskSize = Optional.of("a = b");
        draft.diskBus = Optional.of("sata");
        draft.network = Optional.of(Optional.empty());
        draft.cardModel = Optional.of(Optional.of("e1000e"));
        draft.diskFull = true;
        draft.start = false;
        draft.autostart = true;
        return draft;
    }

    @Test
    void makesTheSameChoicesAgain() {
        Preset preset = Preset.of(chosen());
        Preset read = Preset.read(preset.write());
        assertEquals(preset, read);
        GuestDraft other = new GuestDraft();
        other.diskFormat = Optional.of("raw");
        read.apply(other);
        assertEquals(preset, Preset.of(other));
        assertEquals(Optional.of(Optional.empty()), other.chipset);
        assertEquals(Optional.empty(), other.diskFormat, "left to what fits best");
        assertFalse(other.start);
    }

    @Test
    void leavesOutWhatTheHostDoesNotHave() {
        GuestDraft draft = chosen();
        draft.network = Optional.of(Optional.of("lab"));
        GuestDraft other = new GuestDraft();
        Preset.of(draft).apply(other);
        assertEquals(Optional.empty(), other.network);
    }

    @Test
    void livesWithWhatItDoesNotKnow() {
        GuestDraft draft = new GuestDraft();
        Preset.read("firmware=FROM_LATER\ntopology=1\nnonsense\n=\nmemory=1 GiB\n").apply(draft);
        assertEquals(Optional.empty(), draft.firmware);
        assertEquals(Optional.empty(), draft.topology);
        assertEquals(Optional.of("1 GiB"), draft.memory);
        assertTrue(draft.start);
    }
}
