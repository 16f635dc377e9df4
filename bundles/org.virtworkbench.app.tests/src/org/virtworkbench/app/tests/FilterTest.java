package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virtworkbench.app.tests.bot.Input;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.WorkbenchBot;

/** The field that filters the table of guests. */
@WorkbenchTest
class FilterTest {

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost demo;

    @BeforeEach
    void connect() {
        demo = LiveHost.demo();
        window.guests();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "web-0 | web-01,web-02", //
            "tag:gpu | render-gpu", //
            "mem>31G | db-replica,render-gpu", //
            "state:paused | desktop-fedora,web-staging", //
            "tag:windows state:running | desktop-win11", //
            "tag:gpu or mem>31G host:demo | db-replica,render-gpu", //
            "host:demo folder:Templates | template-debian-12,template-windows-2022", //
            "host:elsewhere | ''" })
    void showsOnlyWhatMatches(String query, String names) {
        window.filter().set(query);
        List<String> expected = names.isEmpty() ? List.of() : List.of(names.split(","));
        Ui.untilEquals("guests for " + query, expected, () -> window.guests().names().stream().sorted().toList());
        window.filter().untilCount(expected.size() + " of 29 guests");
    }

    @Test
    void saysHowManyThereAreAndTakesAllBackWithEscape() {
        window.filter().untilCount("29 guests");
        window.filter().type("web");
        window.filter().untilQuery("web");
        Ui.until("only some match", () -> window.guests().names().size() < 29);
        Input.press(SWT.ESC);
        window.filter().untilQuery("");
        window.filter().untilCount("29 guests");
        assertEquals(29, window.guests().names().size());
    }

    @Test
    void complainsAboutWhatItDoesNotUnderstandAndFiltersByTheRest() {
        window.filter().set("mem>banana tag:gpu");
        window.filter().untilProblem("banana");
        window.guests().untilNames(List.of("render-gpu"));
        window.filter().set("tag:gpu");
        window.filter().untilNoProblem();
    }

    @Test
    void isReachedFromAnywhereByKey() {
        window.explorer().select(LiveHost.DEMO);
        Input.press(SWT.MOD1 | 'F');
        window.filter().untilFocused();
        Input.type("edge");
        window.filter().untilQuery("edge");
        window.guests().select("edge-router");
        Input.press('/');
        window.filter().untilFocused();
    }

    @Test
    void isReachedFromAnEditorByKey() {
        window.guests().open("web-01");
        window.untilTab("web-01");
        Input.press(SWT.MOD1 | 'F');
        window.untilTab("Guests");
        window.filter().untilFocused();
    }

    @Test
    void enterGoesOnToTheTable() {
        window.filter().type("kernel-test");
        window.guests().untilNames(List.of("kernel-test"));
        Input.press(SWT.CR);
        Ui.until("the table has the focus", () -> window.guests().table().isFocusControl());
        assertEquals(List.of("kernel-test"), window.guests().selection());
        Input.press(SWT.CR);
        window.untilTab("kernel-test");
    }

    @Test
    void guestsJoinAndLeaveAsTheyBeginToMatch() {
        window.filter().set("state:paused");
        window.guests().untilNames(List.of("desktop-fedora", "web-staging"));
        demo.behindTheScenes(connection -> {
            connection.guests().resume(demo.uuid("web-staging"));
            connection.guests().pause(demo.uuid("web-01"));
            return null;
        });
        window.guests().untilNames(List.of("desktop-fedora", "web-01"));
    }

    @Test
    void saysWhatToDoWhenNothingMatches() {
        window.filter().set("nothing-is-called-so");
        Ui.until("it says that nothing matches", () -> window.guests().text().contains("No guest matches the filter"));
    }
}
