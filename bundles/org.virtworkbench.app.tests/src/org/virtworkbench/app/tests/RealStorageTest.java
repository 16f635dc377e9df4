package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.DialogBot;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.calls.CallReport;
import org.virtworkbench.core.calls.CallStatistics;
import org.virtworkbench.core.driver.PoolRecord;
import org.virtworkbench.core.driver.SecretRecord;
import org.virtworkbench.core.driver.VolumeName;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** The storage of a real host: encryption, other names, other definitions, and very many volumes. */
@WorkbenchTest
@ExtendWith(TestHostExtension.class)
class RealStorageTest {

    private static final int MANY = 10_000;

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;
    private LiveHost live;

    RealStorageTest(TestHost host) {
        this.host = host;
    }

    private UUID connectWithPool(String name) throws IOException {
        Path folder = Files.createDirectories(host.folder().resolve("lib/images").resolve(name));
        live = LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        UUID pool = live.behindTheScenes(connection -> {
            UUID defined = connection.pools().define("<pool type='dir'><name>" + name + "</name><target><path>" + folder
                    + "</path></target></pool>");
            connection.pools().start(defined);
            return defined;
        });
        window.explorer().untilThere(true, "Real", "Storage");
        return pool;
    }

    private EditorBot openStorage(String... path) {
        window.explorer().open(path);
        window.untilTab("Real: storage");
        return window.editor("Real: storage");
    }

    @AfterEach
    void forget() {
        live.behindTheScenes(connection -> {
            for (PoolRecord pool : connection.storage().pools()) {
                connection.pools().stop(pool.uuid());
                connection.pools().undefine(pool.uuid());
            }
            for (SecretRecord secret : connection.secrets().list()) {
                connection.secrets().delete(secret.uuid());
            }
            return null;
        });
        host.exec("find", "/var/lib/libvirt/images", "-mindepth", "1", "-delete");
    }

    @Test
    void asksForThePassphraseOfAnEncryptedVolume() throws IOException {
        connectWithPool("safe");
        EditorBot editor = openStorage("Real", "Storage", "safe");
        editor.untilSays("Volumes of safe: 0");
        editor.pressTool("New Volume…");
        DialogBot dialog = window.dialog("New Volume");
        dialog.type("Name:", "diary 1.qcow2");
        dialog.press("Encrypt it (LUKS)");
        dialog.untilSays("QEMU takes no other");
        dialog.type("Name:", "diary.qcow2");
        dialog.untilSays("Type the value.");
        dialog.type("Passphrase:", "kd8-Geheimnis");
        dialog.type("Once more:", "kd8-Geheimnis");
        assertTrue(dialog.isEnabled("Create"));
        dialog.choose("Format:", "vmdk");
        assertFalse(dialog.isEnabled("Encrypt it (LUKS)"));
        dialog.choose("Format:", "qcow2");
        dialog.press("Cancel");
        assertEquals(List.of(), live.behindTheScenes(connection -> connection.secrets().list()), "nothing was made");
    }

    @Test
    void renamesAVolumeAndChangesItsPool() throws IOException {
        UUID pool = connectWithPool("plain");
        live.behindTheScenes(connection -> connection.volumes().create(pool,
                "<volume><name>before.img</name><capacity>1048576</capacity><target><format type='raw'/></target></volume>", false));
        EditorBot editor = openStorage("Real", "Storage", "plain");
        editor.untilSecondTableHas("before.img");
        editor.selectInSecondTable("before.img");
        editor.untilToolEnabled("Rename…");
        editor.pressTool("Rename…");
        DialogBot dialog = window.dialog("Rename Volume");
        assertTrue(dialog.text().contains("libvirt can’t rename a volume"), dialog.text());
        dialog.type("Name:", "after.img");
        dialog.press("Rename");
        window.tasks().untilState("Rename before.img to after.img", "Done");
        editor.untilSecondTableHas("after.img");
        assertEquals(List.of("after.img"),
                live.behindTheScenes(connection -> connection.volumes().names(pool).stream().map(VolumeName::name).toList()));
        editor.pressTool("Change…");
        DialogBot change = window.dialog("Change Pool");
        change.type("Permissions:", "9");
        change.untilSays("9 are no permissions");
        assertFalse(change.isEnabled("Change"));
        change.type("Permissions:", "0750");
        change.press("Change");
        window.tasks().untilState("Change pool plain", "Done");
        assertTrue(live.behindTheScenes(connection -> connection.pools().definition(pool)).contains("<mode>0750</mode>"));
    }

    @Test
    void showsVeryManyVolumesWithoutAskingForEachOfThem() throws IOException {
        host.exec("sh", "-c", "mkdir -p /var/lib/libvirt/images/many && cd /var/lib/libvirt/images/many && seq -f 'volume-%.0f.img' " + MANY
                + " | xargs touch");
        connectWithPool("many");
        long before = calls();
        EditorBot editor = openStorage("Real", "Storage", "many");
        editor.untilSays("Volumes of many: " + MANY);
        editor.untilSecondTableHas(".img");
        window.explorer().open("Real");
        EditorBot ofHost = window.editor("Real").page("Storage");
        ofHost.untilSays("Volumes of many: " + MANY);
        ofHost.untilSecondTableHas(".img");
        window.explorer().untilThere(true, "Real", "Storage", "many", "volume-1.img");
        assertTrue(calls() - before < MANY / 10, calls() - before + " calls");
    }

    private long calls() {
        return LiveHost.service(CallStatistics.class).reports().stream().filter(report -> report.host().equals(live.id()))
                .mapToLong(CallReport::total).sum();
    }
}
