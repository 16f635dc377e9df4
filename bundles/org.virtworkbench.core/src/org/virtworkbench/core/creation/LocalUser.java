package org.virtworkbench.core.creation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.host.CapabilitiesDocument;

/**
 * A user of this computer.
 *
 * @param uid number of the user
 * @param name of the user; the number where there is none
 * @param groups numbers of all groups in which the user is
 */
record LocalUser(int uid, String name, Set<Integer> groups) {

    private static final Pattern LABEL = Pattern.compile("\\+?(\\d{1,9}):\\+?(\\d{1,9})");
    private static final Path USERS = Path.of("/etc/passwd");
    private static final Path GROUPS = Path.of("/etc/group");

    /** {@return the user as whom a host of this computer runs guests, as its capabilities tell ({@code secmodel} named dac); empty where they don't} */
    static Optional<LocalUser> running(String capabilities) throws IOException {
        try {
            Optional<String> label = CapabilitiesDocument.parse(capabilities).securityModels().stream()
                    .filter(model -> model.model().equals("dac")).flatMap(model -> model.label().stream()).findFirst();
            Matcher numbers = LABEL.matcher(label.orElse("").strip());
            return numbers.matches() ? Optional.of(of(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))))
                    : Optional.empty();
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@return a user with what this computer's own files tell} */
    private static LocalUser of(int uid, int gid) throws IOException {
        String name = lines(USERS).stream().filter(line -> line.length > 2 && line[2].equals(Integer.toString(uid))).map(line -> line[0])
                .findFirst().orElse(Integer.toString(uid));
        Set<Integer> groups = new HashSet<>(Set.of(gid));
        for (String[] line : lines(GROUPS)) {
            if (line.length > 3 && List.of(line[3].split(",")).contains(name) && line[2].matches("\\d{1,9}")) {
                groups.add(Integer.valueOf(line[2]));
            }
        }
        return new LocalUser(uid, name, groups);
    }

    private static List<String[]> lines(Path file) throws IOException {
        return Files.isReadable(file) ? Files.readAllLines(file).stream().map(line -> line.split(":")).toList() : List.of();
    }
}
