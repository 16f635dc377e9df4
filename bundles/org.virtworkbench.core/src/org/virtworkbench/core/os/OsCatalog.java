package org.virtworkbench.core.os;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All operating systems that are known, newest first. Immutable. */
public final class OsCatalog {

    private static final Comparator<OperatingSystem> NEWEST = Comparator
            .comparing((OperatingSystem os) -> os.released().orElse(LocalDate.MIN)).reversed().thenComparing(OperatingSystem::name);

    /** Knows none: there is no database. */
    public static final OsCatalog EMPTY = new OsCatalog(List.of());

    private final List<OperatingSystem> all;
    private final List<OsTree> trees;
    private final Map<String, String> addressArguments;
    private final Map<String, List<InstallScript>> scripts;
    private final FileNames fileNames;

    /** @param systems in any order */
    public OsCatalog(List<OperatingSystem> systems) {
        this(systems, List.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * @param systems in any order
     * @param trees from which they can be installed
     * @param addressArguments what their installers call the argument that tells them the address of their tree, by the systems' identifiers
     * @param scripts what answers their installers' questions, by the systems' identifiers
     * @param fileNames how their distributors name the files of their media and images, by the systems' identifiers
     */
    public OsCatalog(List<OperatingSystem> systems, List<OsTree> trees, Map<String, String> addressArguments,
            Map<String, List<InstallScript>> scripts, Map<String, List<String>> fileNames) {
        all = systems.stream().sorted(NEWEST).toList();
        List<String> order = all.stream().map(OperatingSystem::id).toList();
        this.trees = trees.stream().sorted(Comparator.comparingInt(tree -> order.indexOf(tree.system()))).toList();
        this.addressArguments = Map.copyOf(addressArguments);
        this.scripts = Map.copyOf(scripts);
        this.fileNames = new FileNames(fileNames, all.stream().collect(Collectors.toMap(OperatingSystem::id, OperatingSystem::version)));
    }

    /** {@return the trees that are known, those of the newest systems first} */
    public List<OsTree> trees() {
        return trees;
    }

    /** {@return what answers the questions of a system's installer, what installs the least first} */
    public List<InstallScript> scripts(String system) {
        return scripts.getOrDefault(system, List.of());
    }

    /** {@return what the installer of a system calls the kernel's argument that tells it the address of its tree; empty when it has none} */
    public Optional<String> addressArgument(String system) {
        return Optional.ofNullable(addressArguments.get(system));
    }

    /** {@return whether there is no database} */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** {@return all, newest first} */
    public List<OperatingSystem> all() {
        return all;
    }

    /** {@return the one with an identifier} */
    public Optional<OperatingSystem> byId(String id) {
        return all.stream().filter(os -> os.id().equals(id)).findFirst();
    }

    /**
     * {@return those that a person may mean, newest first; all for no words}
     *
     * @param words each must be in the name, a short name, the codename or the vendor
     */
    public List<OperatingSystem> search(String words) {
        String[] wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return all.stream().filter(os -> {
            String text = String.join(" ", os.name(), String.join(" ", os.shortIds()), os.codename(), os.vendor()).toLowerCase(Locale.ROOT);
            return Stream.of(wanted).allMatch(text::contains);
        }).toList();
    }

    /** {@return the system that a medium installs} */
    public Optional<OperatingSystem> detect(IsoLabel label) {
        return media(label, "").stream().findFirst().flatMap(medium -> byId(medium.system()));
    }

    /**
     * {@return which media one may be by its label, the most likely first}
     *
     * @param label what it says of itself
     * @param fileName of its image, which decides between systems, and between media of one system, that say the same
     */
    public List<OsMedium> media(IsoLabel label, String fileName) {
        Optional<String> named = guess(fileName).map(OperatingSystem::id);
        List<OsMedium> fitting = all.stream().flatMap(os -> os.media().stream()).filter(medium -> medium.label().matches(label))
                .sorted(Comparator.comparingInt((OsMedium medium) -> -medium.label().strength())
                        .thenComparing(medium -> !named.equals(Optional.of(medium.system()))))
                .toList();
        Optional<OsMedium> alike = fitting.stream().filter(medium -> medium.system().equals(fitting.getFirst().system()))
                .filter(medium -> FileNames.areAlike(medium.fileName(), fileName)).findFirst();
        return Stream.concat(alike.stream(), fitting.stream()).distinct().toList();
    }

    /**
     * {@return the system that a file's name speaks of, such as {@code debian-11-genericcloud-amd64.qcow2}}
     *
     * @param fileName without its folders
     */
    public Optional<OperatingSystem> guess(String fileName) {
        return fileNames.find(fileName).flatMap(this::byId).or(() -> guessByWords(fileName));
    }

    private Optional<OperatingSystem> guessByWords(String fileName) {
        List<String> words = words(fileName);
        OperatingSystem best = null;
        int score = 0;
        for (OperatingSystem os : all) {
            int found = score(os, words);
            if (found > score) {
                best = os;
                score = found;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int score(OperatingSystem os, List<String> words) {
        for (String shortId : os.shortIds()) {
            if (words.contains(shortId)) {
                return 100 + shortId.length();
            }
        }
        String codename = os.codename().toLowerCase(Locale.ROOT).split(" ", 2)[0];
        if (codename.length() > 3 && words.contains(codename)) {
            return 50;
        }
        int distro = distro(os, words);
        if (distro < 0) {
            return 0;
        }
        List<String> version = words(os.version());
        if (version.isEmpty()) {
            return os.shortIds().contains(os.distro()) ? 10 : 0;
        }
        List<String> numbers = words.subList(distro + 1, words.size()).stream().filter(word -> Character.isDigit(word.charAt(0))).toList();
        return numbers.size() >= version.size() && numbers.subList(0, version.size()).equals(version) ? 20 + version.size() : 0;
    }

    private static int distro(OperatingSystem os, List<String> words) {
        return os.distro().isEmpty() ? -1 : words.indexOf(os.distro().toLowerCase(Locale.ROOT));
    }

    /** {@return words and numbers, with a number that follows a word apart from it as well} */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
