package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Trees;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.Crowd;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.model.inventory.Guest;

/** The tree with a host that has very many guests: it costs what is seen of it, and all of it can be reached. */
@WorkbenchTest
class LargeExplorerTest {

    private static final int GUESTS = 3_000;
    private static final String HOST = "Large";
    /** While guests come in any order, others stand on top each time. */
    private static final int SEEN = GUESTS / 2;

    private final WorkbenchBot window = new WorkbenchBot();
    private final AtomicInteger written = new AtomicInteger();

    @TempDir
    private Path folder;
    private LiveHost large;
    private Tree tree;

    @BeforeEach
    void connect() {
        LiveHost.connect("Other", "test:///default", false);
        tree = window.explorer().tree();
        Ui.run(() -> tree.addListener(SWT.SetData, event -> written.incrementAndGet()));
        large = Crowd.connect(HOST, folder, GUESTS);
        Ui.untilEquals("guests in the tree", GUESTS, () -> Integer.valueOf((int) guests().count()));
    }

    private Stream<TreeItem> guests() {
        return Trees.find(tree, HOST).stream().flatMap(host -> IntStream.range(0, host.getItemCount()).mapToObj(host::getItem))
                .filter(item -> item.getData() instanceof Guest);
    }

    private void untilSelected(String guest) {
        Ui.untilEquals("what is selected", List.of(guest), () -> Arrays.stream(tree.getSelection()).map(Trees::name).toList());
        Ui.until("it is on screen", () -> tree.getClientArea().intersects(tree.getSelection()[0].getBounds()));
        assertTrue(written.get() < SEEN, written + " rows were written");
    }

    /** Two keys within a moment, whatever the machine does meanwhile. */
    private void typeAtOnce(String words) {
        Ui.run(() -> words.chars().forEach(letter -> {
            Event event = new Event();
            event.character = (char) letter;
            event.time = 1_000_000;
            tree.notifyListeners(SWT.KeyDown, event);
        }));
    }

    @Test
    void writesOnlyRowsThatAreSeen() {
        assertTrue(written.get() < SEEN, written + " rows were written");
        assertEquals(Crowd.names(GUESTS),
                Ui.get(() -> guests().map(Trees::name).toList()));
    }

    @Test
    void goesToWhatIsTyped() {
        Input.focus(tree);
        typeAtOnce(Crowd.name(2_345));
        untilSelected(Crowd.name(2_345));
        Input.press('o');
        untilSelected("Other");
        Input.press('l');
        untilSelected(HOST);
        Input.press('l');
        untilSelected(Crowd.name(0));
    }

    @Test
    void revealsWhatIsAskedFor() {
        window.explorer().reveal(Ui.get(() -> large.guest(Crowd.name(2_900)).orElseThrow()));
        untilSelected(Crowd.name(2_900));
    }

    @Test
    void rowsComeAndGoWithTheirGuests() {
        var gone = large.uuid(Crowd.name(1_500));
        large.behindTheScenes(connection -> {
            connection.guests().forceOff(gone);
            connection.guests().undefine(gone, Set.of());
            return connection.guests().define(Crowd.xml("large-1000-b"), false);
        });
        Ui.untilEquals("the new guest has its place", Optional.of("large-1000-b"), () -> guests().skip(1_001).findFirst().map(Trees::name));
        Ui.until("the other one is gone", () -> guests().map(Trees::name).noneMatch(Crowd.name(1_500)::equals));
        window.explorer().select(HOST);
        large.behindTheScenes(connection -> connection.guests().define(Crowd.xml("large-9999"), false));
        Ui.untilEquals("the last guest", Optional.of("large-9999"), () -> guests().reduce((first, second) -> second).map(Trees::name));
        assertEquals(List.of(HOST), Ui.get(() -> Arrays.stream(tree.getSelection()).map(Trees::name).toList()));
    }

    @Test
    void isForgottenWithItsHost() {
        LiveHost.service(Connections.class).remove(large.id());
        Ui.untilEquals("hosts", List.of("Other"), () -> Arrays.stream(tree.getItems()).map(Trees::name).toList());
    }
}
