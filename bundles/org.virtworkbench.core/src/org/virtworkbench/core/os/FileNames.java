package org.virtworkbench.core.os;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells systems by the names of their media and images, as their distributors give them. Numbers behind the system's version, such as those of point releases and
 * dates, may be others or missing; a name that several systems use tells nothing.
 */
final class FileNames {

    /** Stands for numbers, or none. */
    private static final String NUMBERS = "#";

    private final Map<List<String>, String> systems = new LinkedHashMap<>();

    /**
     * @param names file names by the identifiers of their systems
     * @param versions the systems' versions
     */
    FileNames(Map<String, List<String>> names, Map<String, String> versions) {
        Map<List<String>, Set<String>> users = new HashMap<>();
        names.forEach((system, files) -> files.forEach(file -> {
            List<String> pattern = pattern(file, words(versions.getOrDefault(system, "")));
            if (tells(pattern)) {
                users.computeIfAbsent(pattern, any -> new HashSet<>()).add(system);
            }
        }));
        users.forEach((pattern, found) -> {
            if (found.size() == 1) {
                systems.put(pattern, found.iterator().next());
            }
        });
    }

    /** {@return whether two names differ in their numbers alone} */
    static boolean areAlike(String one, String other) {
        return withoutNumbers(one).equals(withoutNumbers(other));
    }

    private static List<String> withoutNumbers(String fileName) {
        return words(stem(fileName)).stream().filter(word -> !isNumber(word)).toList();
    }

    /** {@return whether a pattern says enough: one word alone does not, unless it has a number in it} */
    private static boolean tells(List<String> pattern) {
        return pattern.stream().filter(word -> !word.equals(NUMBERS)).count() > 1
                || !pattern.isEmpty() && pattern.getFirst().chars().anyMatch(Character::isDigit);
    }

    /** {@return the identifier of the system that a file's name tells; the one of which it has most} */
    Optional<String> find(String fileName) {
        List<String> words = words(stem(fileName));
        Optional<String> best = Optional.empty();
        int strength = 0;
        for (Map.Entry<List<String>, String> known : systems.entrySet()) {
            int own = known.getKey().stream().filter(word -> !word.equals(NUMBERS)).mapToInt(String::length).sum();
            if (own > strength && fits(known.getKey(), words)) {
                best = Optional.of(known.getValue());
                strength = own;
            }
        }
        return best;
    }

    private static boolean fits(List<String> pattern, List<String> words) {
        int at = 0;
        for (String part : pattern) {
            if (part.equals(NUMBERS)) {
                while (at < words.size() && isNumber(words.get(at))) {
                    at++;
                }
            } else if (at >= words.size() || !words.get(at++).equals(part)) {
                return false;
            }
        }
        return true; // what is behind it says no more about the system
    }

    /** {@return the words of a name, with the numbers behind the version left open; all as they are where the version is not among them} */
    private static List<String> pattern(String fileName, List<String> version) {
        List<String> words = words(stem(fileName));
        int at = version.isEmpty() ? -1 : Collections.indexOfSubList(words, version);
        if (at < 0) {
            return words;
        }
        List<String> pattern = new ArrayList<>(words.subList(0, at + version.size()));
        pattern.add(NUMBERS);
        for (String word : words.subList(at + version.size(), words.size())) {
            if (!isNumber(word)) {
                pattern.add(word);
                pattern.add(NUMBERS);
            }
        }
        return pattern;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 && fileName.substring(dot + 1).chars().anyMatch(Character::isLetter) ? fileName.substring(0, dot) : fileName;
    }

    private static List<String> words(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).replace("x86_64", "x8664").split("[^a-z0-9]+");
        return Stream.of(words).filter(word -> !word.isEmpty()).toList();
    }
}
