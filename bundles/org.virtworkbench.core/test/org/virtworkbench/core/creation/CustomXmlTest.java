package org.virtworkbench.core.creation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.virtworkbench.core.creation.CustomXml.Problem;
import org.virtworkbench.core.creation.DriveSource.Existing;

/** A document that a person wrote. */
class CustomXmlTest {

    private static final UUID GUEST = new UUID(2, 2);
    private static final GuestSpec SPEC = new GuestSpec(GUEST, "web", Optional.empty(),
            new MachineSpec("kvm", "x86_64", Optional.of("q35"), Firmware.BIOS, false, CpuModel.DEFAULT, 1, Optional.empty(), 1L << 30,
                    false),
            List.of(new Drive(false, "virtio", true, false,
                    new DriveSource.Fresh(new PoolPlace(new UUID(1, 1), "pool", "/dev/vg", "web"), "raw", 1L << 30, false))),
            List.of(), DeviceSpec.NONE, List.of(), true, false);

    private static String xml() {
        return GuestXml.preview(SPEC).toXml();
    }

    private static int line(String xml, String text) {
        return (int) xml.substring(0, xml.indexOf(text)).chars().filter(c -> c == '\n').count() + 1;
    }

    @Test
    void hasNothingAgainstWhatTheChoicesGive() {
        assertEquals(List.of(), CustomXml.problems(xml(), SPEC));
    }

    @Test
    void tellsTheLineOfEachMistake() {
        String broken = xml().replace("</devices>", "</device>");
        assertEquals(List.of(line(broken, "</device>")), CustomXml.problems(broken, SPEC).stream().map(Problem::line).toList());
        String wrong = xml().replace("<name>web<", "<name>mail<").replace(GUEST.toString(), UUID.randomUUID().toString()).replace(
                "</devices>", "<disk><target dev='vda'/></disk>\n</devices>");
        List<Problem> problems = CustomXml.problems(wrong, SPEC);
        assertEquals(List.of(line(wrong, "<name>"), line(wrong, "<uuid>"), line(wrong, "<disk><target")),
                problems.stream().map(Problem::line).toList(), problems.toString());
    }

    @Test
    void refusesWhatIsNoGuest() {
        for (String xml : List.of("", "<network/>", "text", "<domain/>", "<!DOCTYPE x SYSTEM '/etc/passwd'><domain/>")) {
            assertTrue(!CustomXml.problems(xml, SPEC).isEmpty(), xml);
        }
    }

    @Test
    void putsVolumesWhereTheyTurnedOutToBe() {
        assertEquals(xml(), CustomXml.placed(xml(), SPEC, made -> new Existing("/dev/vg/web", "raw", false)));
        String block = CustomXml.placed(xml(), SPEC, made -> new Existing("/dev/vg/web", "raw", true));
        assertTrue(block.contains("type='block'") && block.contains("dev='/dev/vg/web'"), block);
        String elsewhere = CustomXml.placed(xml(), SPEC, made -> new Existing("/dev/mapper/vg-web", "raw", false));
        assertTrue(elsewhere.contains("file='/dev/mapper/vg-web'"), elsewhere);
    }
}
