package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.NewGuestWizardBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.model.inventory.GuestState;

/** The document of a new guest, changed by hand before it is made. */
@WorkbenchTest
class CustomizeGuestTest {

    private static final String DESCRIPTION = "<description>Typed &amp; kept</description>";

    private final WorkbenchBot window = new WorkbenchBot();
    private LiveHost host;

    @BeforeEach
    void connect() {
        host = LiveHost.connect("Test", "test:///default", false);
    }

    private NewGuestWizardBot summary() {
        return window.newGuest().untilAsked().from("Nothing: an empty machine").toSummary();
    }

    private static String described(String xml) {
        return xml.replaceFirst("</uuid>", "</uuid>\n  " + DESCRIPTION);
    }

    @Test
    void whatIsTypedIsWhatIsDefined() {
        NewGuestWizardBot wizard = summary().editXml(CustomizeGuestTest::described);
        assertTrue(wizard.text().contains("changed by hand"), wizard.text());
        wizard.create();
        wizard.untilClosed();
        host.until("guest", GuestState.RUNNING);
        String defined = host.behindTheScenes(connection -> connection.guests().xml(host.uuid("guest"), true, false));
        assertTrue(defined.contains(DESCRIPTION), defined);
    }

    @Test
    void tellsTheLineOfAMistake() {
        NewGuestWizardBot wizard = summary().editXml(xml -> xml.replace("<devices>", "<devices <"));
        String xml = wizard.xml();
        int line = (int) xml.substring(0, xml.indexOf("<devices <")).chars().filter(c -> c == '\n').count() + 1;
        assertTrue(wizard.text().contains("XML, line " + line + ": "), wizard.text());
        assertTrue(wizard.aroundXml().contains("Line " + line + ": "), wizard.aroundXml());
        assertFalse(wizard.canCreate());
        wizard.dropXml();
        assertTrue(wizard.canCreate());
        assertFalse(wizard.xml().contains("<devices <"));
        wizard.editXml(text -> text.replace("<name>guest<", "<name>other<"));
        assertTrue(wizard.text().contains("The name must stay “guest” here"), wizard.text());
        assertFalse(wizard.canCreate());
        wizard.cancel();
    }

    @Test
    void goingBackKeepsItAndSaysWhenOtherThingsWereChosen() {
        NewGuestWizardBot wizard = summary().editXml(CustomizeGuestTest::described);
        String written = wizard.xml();
        wizard.back().back().next().next();
        assertEquals(written, wizard.xml());
        assertFalse(wizard.aroundXml().contains("Something was chosen anew"), wizard.aroundXml());
        wizard.back().back();
        wizard.type("Memory:", "0.5 GiB");
        wizard.next().next();
        wizard.untilSays("Choices were changed after the document was changed by hand");
        assertEquals(written, wizard.xml());
        assertTrue(wizard.aroundXml().contains("Something was chosen anew"), wizard.aroundXml());
        wizard.dropXml();
        assertFalse(wizard.xml().contains(DESCRIPTION), wizard.xml());
        assertTrue(wizard.xml().contains("524288"), wizard.xml());
        wizard.cancel();
    }
}
