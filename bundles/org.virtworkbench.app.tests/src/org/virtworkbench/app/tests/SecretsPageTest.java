package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The secrets of a real host, as a person keeps them. */
@WorkbenchTest
@ExtendWith(TestHostExtension.class)
class SecretsPageTest {

    private static final String FIRST = "kd8-Geheimnis";
    private static final String SECOND = "wq2-Anderes";

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;
    private LiveHost live;

    SecretsPageTest(TestHost host) {
        this.host = host;
    }

    private EditorBot open() {
        live = LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        window.explorer().untilThere(true, "Real");
        window.explorer().select("Real");
        window.choose("Host", "Storage");
        window.untilTab("Real: storage");
        return window.editor("Real: storage").page("Secrets");
    }

    @AfterEach
    void forget() {
        live.behindTheScenes(connection -> {
            for (SecretRecord secret : connection.secrets().list()) {
                connection.secrets().delete(secret.uuid());
            }
            return null;
        });
    }

    private String value() {
        String uuid = live.behindTheScenes(connection -> connection.secrets().list()).getFirst().uuid().toString();
        return new String(Base64.getDecoder().decode(host.virsh("secret-get-value", uuid)), StandardCharsets.UTF_8);
    }

    @Test
    void makesASecretGivesItAnotherValueAndShowsNone() {
        EditorBot editor = open();
        editor.untilSays("This host keeps no secrets");
        editor.pressTool("New Secret…");
        DialogBot dialog = window.dialog("New Secret");
        dialog.type("Volume’s path:", "/images/a & b.qcow2");
        dialog.untilSays("Type the value.");
        dialog.type("Value:", FIRST);
        dialog.untilSays("The two are not the same yet.");
        assertFalse(dialog.isEnabled("Create"));
        dialog.type("Once more:", FIRST);
        dialog.press("The host never tells the value again"); // so that virsh can look
        dialog.press("Create");
        window.tasks().untilState("Create secret /images/a & b.qcow2", "Done");
        editor.untilRows(List.of("/images/a & b.qcow2"));
        assertEquals(FIRST, value());
        editor.selectRow("/images/a & b.qcow2");
        editor.pressTool("Set Value…");
        DialogBot set = window.dialog("Set Value");
        set.type("Value:", SECOND);
        set.type("Once more:", SECOND);
        set.press("Set Value");
        window.tasks().untilState("Set the value of secret /images/a & b.qcow2", "Done");
        assertEquals(SECOND, value());
        String told = LiveHost.service(Tasks.class).all().toString() + window.tasks().text() + window.events().text() + editor.text();
        assertFalse(told.contains(FIRST) || told.contains(SECOND), told);
    }

    @Test
    void followsTheHostAndNamesWhatNeedsASecretThatIsToGo() {
        EditorBot editor = open();
        editor.untilSays("This host keeps no secrets");
        UUID secret = live.behindTheScenes(connection -> connection.secrets()
                .define("<secret private='yes'><usage type='iscsi'><target>client</target></usage></secret>"));
        editor.untilRows(List.of("client"));
        UUID pool = live.behindTheScenes(connection -> connection.pools().define("<pool type='iscsi'><name>remote</name><source>"
                + "<host name='localhost'/><device path='iqn.2003-01.org.example:disks'/><auth type='chap' username='admin'><secret uuid='"
                + secret + "'/></auth></source><target><path>/dev/disk/by-path</path></target></pool>"));
        editor.selectRow("client");
        editor.pressTool("Delete…");
        DialogBot question = window.dialog("Delete");
        assertEquals(List.of("Pool remote"), question.rows());
        assertTrue(question.text().contains("Delete the secret for client?"), question.text());
        question.press("Delete");
        editor.untilSays("This host keeps no secrets");
        assertEquals(List.of(), live.behindTheScenes(connection -> {
            connection.pools().undefine(pool);
            return connection.secrets().list();
        }));
        assertEquals(Set.of(), Set.copyOf(live.behindTheScenes(connection -> connection.storage().pools())));
    }

    @Test
    void saysWhereAHostKeepsNoSecrets() {
        open();
        LiveHost.demo();
        window.explorer().untilThere(true, LiveHost.DEMO);
        window.explorer().select(LiveHost.DEMO);
        window.choose("Host", "Storage");
        window.untilTab("Demo: storage");
        EditorBot editor = window.editor("Demo: storage").page("Secrets");
        editor.untilSays("This host can’t keep secrets");
    }
}
