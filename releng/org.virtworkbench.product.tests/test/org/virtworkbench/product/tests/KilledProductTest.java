package org.virtworkbench.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virtworkbench.product.tests.RunningProduct.CONNECTED;
import static org.virtworkbench.product.tests.RunningProduct.URI;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product is killed, or finds torn files. */
class KilledProductTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String LAYOUT = "org.eclipse.e4.workbench/workbench.xmi";
    private static final String PREFERENCES = "org.eclipse.core.runtime/.settings/org.virtworkbench.ui.inventory.prefs";
    private static final String DIALOGS = "org.virtworkbench.ui.wizards/dialog_settings.xml";

    @TempDir
    private Path folder;

    private RunningProduct product;

    @BeforeEach
    void install() throws Exception {
        product = RunningProduct.unpack(folder);
    }

    @AfterEach
    void endAll() {
        product.close();
    }

    private List<String> tasks() throws IOException {
        return RunningProduct.text(product.state("tasks.tsv")).lines().filter(line -> line.contains("\tDONE\t")).toList();
    }

    private static String number(String task) {
        return task.substring(0, task.indexOf('\t'));
    }

    private void act(Person person, int key, int tasks) throws IOException {
        person.selectFirstGuest();
        person.act(key);
        RunningProduct.until(tasks + " tasks are done", SOON, () -> tasks().size() == tasks);
    }

    @Test
    void nothingButTheWindowIsLost() throws Exception {
        Process first = product.start("--connect", URI);
        product.untilLogged(CONNECTED, 1);
        Person person = new Person(product);
        person.sortByName("name");
        act(person, KeyEvent.VK_P, 1);
        RunningProduct.kill(first);

        Process second = product.start();
        product.untilLogged(CONNECTED, 2);
        // a person who sorted by name already gets the other direction, and tasks are numbered on behind those that are known
        person.sortByName("name:desc");
        act(person, KeyEvent.VK_P, 2);
        assertEquals(List.of("1", "2"), tasks().stream().map(KilledProductTest::number).toList());
        RunningProduct.kill(second);
    }

    @Test
    void startsWithTornFilesAndSaysWhatItPutAside() throws Exception {
        Process first = product.start("--connect", URI);
        product.untilLogged(CONNECTED, 1);
        Person person = new Person(product);
        person.sortByName("name");
        act(person, KeyEvent.VK_P, 1);
        first.destroy();
        first.waitFor();
        Files.createDirectories(product.plugin(DIALOGS).getParent());
        Files.writeString(product.plugin(DIALOGS), "<section name=\"Workbench\">\n</section>\n");
        Files.createDirectories(product.state("deleted"));
        Files.writeString(product.state("deleted/guest.xml"), "<deletedGuest version='1' id='guest'>\n</deletedGuest>\n");
        Map<Path, String> notes = new TreeMap<>(Map.of(product.state("connections.xml"), "The file with the configured hosts was damaged",
                product.state("tasks.tsv"), "Lines of the history of tasks that can\u2019t be read are left out",
                product.state("events.log"), "Of the kept events",
                product.state("deleted/guest.xml"), "A file about a deleted guest can\u2019t be understood",
                product.plugin(LAYOUT), "The layout of the window could not be read",
                product.plugin(PREFERENCES), "Not all preferences could be read",
                product.plugin(DIALOGS), "What dialogs remembered could not be read"));
        for (Path file : notes.keySet()) {
            String whole = Files.readString(file);
            assertFalse(whole.isEmpty(), file + " is empty");
            Files.writeString(file, whole.substring(0, whole.length() - 12));
        }
        Map<Path, String> torn = new TreeMap<>();
        for (Path file : notes.keySet()) {
            torn.put(file, Files.readString(file));
        }

        Process second = product.start("--connect", URI);
        product.untilLogged(CONNECTED, 2);
        for (Map.Entry<Path, String> note : notes.entrySet()) {
            product.untilLogged(note.getValue(), 1);
            assertEquals(torn.get(note.getKey()), Files.readString(aside(note.getKey())), "as it was: " + note.getKey());
            RunningProduct.until("among the events: " + note.getValue(), SOON,
                    () -> RunningProduct.text(product.state("events.log")).contains(note.getValue()));
        }
        RunningProduct.kill(second);
    }

    private static Path aside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            List<Path> found = files.filter(each -> each.getFileName().toString().startsWith(file.getFileName() + ".broken-")).toList();
            assertEquals(1, found.size(), () -> file + " was put aside as " + found);
            return found.getFirst();
        }
    }
}
