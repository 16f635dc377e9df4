package org.virtworkbench.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.virtworkbench.app.tests.harness.LiveHost;
import org.virtworkbench.app.tests.harness.WorkbenchTest;
import org.virtworkbench.app.tests.page.EditorBot;
import org.virtworkbench.app.tests.page.WorkbenchBot;
import org.virtworkbench.core.operation.Target;
import org.virtworkbench.core.storage.DownloadVolumeOperation;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.core.task.Tasks;
import org.virtworkbench.testhosts.TestHost;
import org.virtworkbench.testhosts.TestHostExtension;
import org.virtworkbench.testhosts.Transport;

/** A transfer goes on when the editor that it was begun in is closed, and is seen again where it is opened again. */
@WorkbenchTest
@ExtendWith(TestHostExtension.class)
class TransferViewTest {

    private static final int MIB = 1 << 20;
    private static final int SIZE = 64 * MIB;
    private static final String GOING_ON = "\\|\\d+(\\.\\d)?% · [^|]+ of 64 MiB, [^|]+/s\\|";

    private final WorkbenchBot window = new WorkbenchBot();
    private final TestHost host;
    private LiveHost live;
    private UUID pool;

    @TempDir
    Path folder;

    TransferViewTest(TestHost host) {
        this.host = host;
    }

    @BeforeEach
    void connect() throws IOException {
        Path images = Files.createDirectories(host.folder().resolve("lib/images/sent"));
        byte[] content = new byte[SIZE];
        new Random(1).nextBytes(content);
        Files.write(images.resolve("disk.img"), content);
        live = LiveHost.connect("Real", host.uri(Transport.UNIX), false);
        pool = live.behindTheScenes(connection -> {
            UUID defined = connection.pools()
                    .define("<pool type='dir'><name>sent</name><target><path>" + images + "</path></target></pool>");
            connection.pools().start(defined);
            return defined;
        });
        window.explorer().untilThere(true, "Real", "Storage", "sent");
    }

    @AfterEach
    void forget() {
        live.behindTheScenes(connection -> {
            connection.pools().stop(pool);
            connection.pools().undefine(pool);
            return null;
        });
        host.exec("find", "/var/lib/libvirt/images", "-mindepth", "1", "-delete");
    }

    private EditorBot open() {
        window.explorer().open("Real", "Storage", "sent");
        window.untilTab("Real: storage");
        return window.editor("Real: storage");
    }

    private static Task task() {
        return LiveHost.service(Tasks.class).all().getFirst();
    }

    /** Where a file is written to that takes some of it at the pace of a slow disk, and the rest when it is told to. */
    private static final class SlowFile implements AutoCloseable {

        private static final int SLOWLY = 32 * MIB;
        private static final long A_CHUNK_NANOS = 5_000_000;

        private final CountDownLatch rest = new CountDownLatch(1);
        private final Thread reader;

        SlowFile(Path pipe) throws IOException, InterruptedException {
            assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
            reader = Thread.ofPlatform().daemon().start(() -> read(pipe));
        }

        private void read(Path pipe) {
            byte[] chunk = new byte[64 << 10];
            int taken = 0;
            try (InputStream bytes = Files.newInputStream(pipe)) {
                for (int count = bytes.read(chunk); count >= 0; count = bytes.read(chunk)) {
                    taken += count;
                    if (taken > SLOWLY) {
                        rest.await();
                    } else {
                        LockSupport.parkNanos(A_CHUNK_NANOS);
                    }
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws InterruptedException {
            rest.countDown();
            reader.join(30_000); // nothing opened it when it lasts longer
        }
    }

    @Test
    void isSeenAgainAndLeavesNothingWhenItIsCancelled() throws Exception {
        EditorBot editor = open();
        editor.untilSays("Volumes of sent: 1");
        Path file = folder.resolve("disk.img");
        Path part = folder.resolve("disk.img" + DownloadVolumeOperation.PART);
        Target target = new Target(live.id(), "Real", host.uri(Transport.UNIX), Optional.of(pool), "sent");
        try (SlowFile slow = new SlowFile(part)) {
            LiveHost.service(Tasks.class).submit(List.of(new DownloadVolumeOperation(target, "disk.img", file, false)));
            editor.untilSecondTableRow("disk.img", GOING_ON);
            window.closeTab();
            assertEquals(TaskState.RUNNING, task().state(), "it goes on without its editor");
            open().untilSecondTableRow("disk.img", GOING_ON);
            LiveHost.service(Tasks.class).cancel(task().id());
        }
        window.tasks().untilStateBegins("Download disk.img from sent", "Cancelled");
        window.editor("Real: storage").untilSecondTableRow("disk.img", "MiB\\u2003\\|\\|/");
        assertTrue(task().detail().contains("What had come was removed."), task().detail());
        assertFalse(Files.exists(part) || Files.exists(file));
    }
}
