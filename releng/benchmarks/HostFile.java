import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Writes descriptions of a host for libvirt's test driver. */
final class HostFile {

    /** How many volumes the pool "few" has. */
    static final int FEW_VOLUMES = 3;

    private static final String NODE = """
            <node>
            <cpu><mhz>2800</mhz><model>x86_64</model><active>64</active><nodes>2</nodes><sockets>2</sockets><cores>16</cores><threads>1</threads></cpu>
            <memory>1073741824</memory>
            <network><name>default</name><forward mode='nat'/><bridge name='virbr0'/>\
            <ip address='192.168.122.1' netmask='255.255.255.0'/></network>
            <pool type='dir'><name>images</name><target><path>/images</path></target></pool>
            """;
    /** Two of three guests run, so that rows with changing numbers are in sight wherever the table stands. */
    private static final String GUEST = """
            <domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>\
            <name>guest-%05d</name><uuid>%s</uuid><memory>%d</memory><vcpu>2</vcpu>\
            <os><type arch='x86_64' machine='pc'>hvm</type><boot dev='hd'/></os><devices>\
            <disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/images/guest-%05d.qcow2'/><target dev='vda' bus='virtio'/></disk>\
            <interface type='network'><mac address='52:54:00:%02x:%02x:%02x'/><source network='default'/><model type='virtio'/></interface>\
            <graphics type='vnc' port='-1' autoport='yes'/><video><model type='vga'/></video></devices>\
            <test:runstate>%d</test:runstate></domain>
            """;
    private static final String POOL = "<pool type='dir'><name>%s</name><target><path>/%1$s</path></target>";
    private static final String VOLUME = """
            <volume><name>volume-%05d.%s</name><capacity>%d</capacity><allocation>%d</allocation>\
            <target><path>/%s/volume-%1$05d.%2$s</path><format type='%2$s'/></target></volume>
            """;
    private static final int RUNNING = 1;
    private static final int SHUT_OFF = 5;

    private HostFile() {
    }

    /** {@return the address of a host with some guests, whose description it writes; the same number gives the same host} */
    static String write(Path folder, int guests) throws IOException {
        return finish(withGuests(guests), folder.resolve("host-" + guests + ".xml"));
    }

    /** {@return the address of a host with some guests and two more pools: "bulk" with so many volumes, and "few" with three} */
    static String writeWithVolumes(Path folder, int guests, int volumes) throws IOException {
        StringBuilder text = withGuests(guests);
        addPool(text, "bulk", volumes);
        addPool(text, "few", FEW_VOLUMES);
        return finish(text, folder.resolve("host-" + guests + "-" + volumes + ".xml"));
    }

    private static void addPool(StringBuilder text, String name, int volumes) {
        text.append(POOL.formatted(name));
        for (int i = 0; i < volumes; i++) {
            text.append(VOLUME.formatted(i, i % 3 == 2 ? "raw" : "qcow2", 1L << 20 + i % 20, 4096L * (i % 64), name));
        }
        text.append("</pool>\n");
    }

    private static String finish(StringBuilder text, Path file) throws IOException {
        return "test://" + Files.writeString(file, text.append("</node>\n"));
    }

    private static StringBuilder withGuests(int guests) {
        StringBuilder text = new StringBuilder(NODE);
        for (int i = 0; i < guests; i++) {
            UUID uuid = UUID.nameUUIDFromBytes(("guest " + i).getBytes());
            int memory = 1048576 << i % 4; // KiB
            text.append(GUEST.formatted(i, uuid, memory, i, i >> 16 & 255, i >> 8 & 255, i & 255, i % 3 == 2 ? SHUT_OFF : RUNNING));
        }
        return text;
    }
}
