import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A libvirtd of its own with guests that are defined and shut off, and a virsh that changes them. */
final class RealHost implements AutoCloseable {

    private static final String GUEST = """
            <domain type='qemu'><name>guest-%05d</name><uuid>%s</uuid><memory>65536</memory><vcpu>%d</vcpu>\
            <os><type arch='x86_64' machine='pc'>hvm</type></os></domain>
            """;

    private final Path folder;
    private final Process host;
    private final Process virsh;
    private final PrintStream commands;
    private final BufferedReader answers;
    private final String address;

    /**
     * @param script the project's {@code testhost}
     * @param folder for its files
     */
    RealHost(Path script, Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(script.toString(), "run", "benchmark").redirectError(folder.resolve("host.log").toFile());
        builder.environment().put("VW_STATE", folder.resolve("state").toString());
        host = builder.start();
        address = awaitAddress(new BufferedReader(host.inputReader(StandardCharsets.UTF_8)));
        virsh = new ProcessBuilder("virsh", "-c", address).redirectErrorStream(true).start();
        commands = new PrintStream(virsh.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(virsh.inputReader(StandardCharsets.UTF_8));
    }

    private String awaitAddress(BufferedReader output) throws IOException {
        String found = "";
        for (String line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the test host did not start: " + Files.readString(folder.resolve("host.log")));
            }
            found = line.startsWith("unix=") ? line.substring("unix=".length()) : found;
        }
        return found;
    }

    /** {@return its address} */
    String address() {
        return address;
    }

    /**
     * Defines a guest, anew where it is there, and waits until virsh says so.
     *
     * @param number of the guest
     * @param cpus that it has
     */
    void define(int number, int cpus) throws IOException {
        Path file = folder.resolve("guest-" + number + "-" + cpus + ".xml");
        if (!Files.exists(file)) {
            UUID uuid = UUID.nameUUIDFromBytes(("real guest " + number).getBytes(StandardCharsets.UTF_8));
            Files.writeString(file, GUEST.formatted(number, uuid, cpus));
        }
        command("define " + file, String.format("Domain 'guest-%05d' defined", number));
    }

    /**
     * Lets virsh do something, and waits until it says so.
     *
     * @param line the command
     * @param answer what its answer has in it
     */
    void command(String line, String answer) throws IOException {
        commands.println(line);
        for (String said = answers.readLine(); !said.contains(answer); said = answers.readLine()) {
            if (said.contains("error:")) {
                throw new IOException("virsh: " + said);
            }
        }
    }

    @Override
    public void close() throws IOException {
        virsh.destroy();
        host.getOutputStream().close(); // it ends with its standard input
        host.onExit().join();
    }
}
