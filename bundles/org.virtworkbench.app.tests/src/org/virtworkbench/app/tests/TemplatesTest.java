package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.NewGuestWizardBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;

/** Guests from which others are made. */
@WorkbenchTest
class TemplatesTest {

    private static final String GUEST = "render-gpu";

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost demo;

    @BeforeEach
    void connect() {
        demo = LiveHost.demo();
        window.guests().select(GUEST);
        window.choose("Guest", "Make a Template");
        window.guests().untilCell(GUEST, "State", "Template");
    }

    @Test
    void isStartedOnlyAfterAQuestion() {
        window.guests().select(GUEST);
        window.choose("Guest", "Start");
        DialogBot question = window.dialog("Start");
        assertEquals(List.of(GUEST), question.rows());
        question.press("Cancel");
        question.untilClosed();
        assertEquals(GuestState.SHUT_OFF, demo.about(GUEST, guest -> guest.getState()));
        window.choose("Guest", "Start");
        window.dialog("Start").press("Start");
        demo.until(GUEST, GuestState.RUNNING);
        window.guests().untilCell(GUEST, "State", "Running");
    }

    @Test
    void isFoundAndCanBeAnOrdinaryGuestAgain() {
        window.filter().set("is:template");
        window.guests().untilNames(List.of(GUEST));
        window.guests().select(GUEST);
        assertFalse(window.isEnabled("Guest", "Make a Template"));
        window.choose("Guest", "Make an Ordinary Guest");
        window.guests().untilNames(List.of());
        window.filter().set("");
        window.guests().untilCell(GUEST, "State", "Shut off");
        window.guests().select(GUEST);
        assertTrue(window.isEnabled("Guest", "Make a Template"));
        assertEquals(List.of("gpu"), demo.about(GUEST, guest -> List.copyOf(guest.getTags())));
    }

    @Test
    void newGuestsAreMadeFromItInTheWizard() {
        NewGuestWizardBot wizard = window.newGuest().untilAsked().from("Another guest or a template");
        assertFalse(wizard.canCreate());
        wizard.choose("Like:", GUEST + " (template)");
        wizard.create();
        wizard.untilClosed();
        DialogBot dialog = window.dialog("Clone Guest");
        dialog.untilSays("vda");
        dialog.press("Clone");
        dialog.untilClosed();
        window.guests().untilCell(GUEST + "-clone", "State", "Shut off");
    }

    @Test
    void aCloneIsNoTemplate() {
        window.guests().select(GUEST);
        window.choose("Guest", "Clone…");
        DialogBot dialog = window.dialog("Clone Guest");
        dialog.untilSays("vda");
        dialog.press("Clone");
        dialog.untilClosed();
        window.guests().untilCell(GUEST + "-clone", "State", "Shut off");
    }
}
