package org.virtworkbench.core.internal.deletion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.deletion.DeletedGuest;
import org.virtworkbench.core.deletion.DeletedGuest.State;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.core.faking.FakeGuest;
import org.virtworkbench.core.faking.FakeHost;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.internal.TurnedClock;
import org.virtworkbench.core.internal.connection.MemorySecrets;
import org.virtworkbench.core.internal.task.TaskEngineFixture;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.operation.DeletePreflight;
import org.virtworkbench.core.operation.DeletePlan;
import org.virtworkbench.core.task.Task;
import org.virtworkbench.core.task.TaskState;
import org.virtworkbench.model.inventory.GuestState;

/** Deleting with undo, on a host that obeys and one that does not. */
class DeletedGuestsServiceTest extends TaskEngineFixture {

    private static final Duration GRACE = Duration.ofMinutes(10);

    private final MemorySecrets secrets = new MemorySecrets(new ConcurrentHashMap<>());
    private Duration grace = GRACE;
    private TurnedClock clock;
    private DeletedGuestsService deleted;
    private FakeGuest web;

    @BeforeEach
    void begin() throws InterruptedException {
        restart();
        host.volumes.put("/pool/web", "");
        web = host.add("web", FakeHost.disk("vda", "/pool/web"));
    }

    @AfterEach
    void end() {
        deleted.close();
    }

    private void restart() throws InterruptedException {
        clock = new TurnedClock();
        Trouble trouble = (what, cause) -> troubles.add(what);
        deleted = new DeletedGuestsService(tasks(), connections, new DeletionFiles(files(), secrets, trouble), () -> grace, clock, trouble);
        settle();
    }

    private Path files() {
        return folder.resolve("deleted");
    }

    private static void settle() throws InterruptedException {
        Job.getJobManager().join(KeeperJob.FAMILY, null);
    }

    private Task delete(FakeGuest guest) throws CoreException {
        DeletePlan plan = DeletePreflight.compute(host, target(guest), new NullProgressMonitor());
        return deleted.delete(List.of(plan.operation(true, plan.chosenVolumes()))).join().getFirst();
    }

    private DeletedGuest only() {
        assertEquals(1, deleted.all().size(), deleted.all().toString());
        return deleted.all().getFirst();
    }

    private void await(Predicate<List<DeletedGuest>> like) {
        CompletableFuture<Boolean> found = new CompletableFuture<>();
        Runnable look = () -> {
            if (like.test(deleted.all())) {
                found.complete(true);
            }
        };
        try (Subscription subscription = deleted.subscribe(look)) {
            look.run();
            found.join();
        }
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> found = Files.isDirectory(files()) ? Files.list(files()) : Stream.empty()) {
            return found.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void undoBringsBackTheGuestAsItWas() throws CoreException, IOException {
        web.snapshots.add(new SnapshotRecord("second", "", Optional.of(Instant.EPOCH), "first", "shutoff", true));
        web.snapshots.add(new SnapshotRecord("first", "", Optional.of(Instant.EPOCH), "", "shutoff", false));
        web.autostart = true;
        web.state = GuestState.RUNNING;
        String xml = web.xml;
        assertEquals(TaskState.DONE, delete(web).state());
        assertFalse(host.guests.containsKey(web.uuid()));
        assertTrue(host.volumes.containsKey("/pool/web"));
        assertEquals(State.COUNTING, only().state());
        assertEquals(5, only().bytes());
        host.calls.clear();
        assertEquals(TaskState.DONE, deleted.restore(List.of(only().id())).join().getFirst().state());
        FakeGuest back = host.guests.get(web.uuid());
        assertEquals(xml, back.xml);
        assertTrue(back.autostart);
        assertEquals(List.of("first", "second"), back.snapshots.stream().map(SnapshotRecord::name).toList());
        assertEquals(List.of("define", "redefineSnapshot", "redefineSnapshot", "autostart true"), host.calls);
        assertEquals(List.of(), deleted.all());
        assertEquals(List.of(), kept());
        clock.turn(GRACE.toMillis());
        assertTrue(host.volumes.containsKey("/pool/web"));
    }

    @Test
    void disksGoWhenTheTimeIsOverAndNotBefore() throws CoreException, IOException, InterruptedException {
        delete(web);
        clock.turn(GRACE.toMillis() - 1);
        settle();
        assertEquals(State.COUNTING, only().state());
        assertTrue(host.volumes.containsKey("/pool/web"));
        clock.turn(1);
        await(List::isEmpty);
        assertFalse(host.volumes.containsKey("/pool/web"));
        assertEquals(List.of(), kept());
    }

    @Test
    void keepsUefiVariablesAndTpmStateUntilTheTimeIsOver() throws CoreException {
        web.xml = web.xml.replace("type='test'", "type='kvm'").replace("<devices>",
                "<os><nvram>/nvram/web.fd</nvram></os><devices><tpm><backend type='emulator'/></tpm>");
        delete(web);
        assertEquals(List.of("undefine", "with [CHECKPOINTS_METADATA, KEEP_NVRAM, KEEP_TPM]"), host.calls);
        host.calls.clear();
        deleted.remove(List.of(only().id())).join();
        assertEquals(List.of("define", "undefine", "with [NVRAM, TPM]", "delete /pool/web"), host.calls);
        assertEquals(List.of(), deleted.all());
    }

    @Test
    void nothingGoesByItselfAfterANewStart() throws CoreException, InterruptedException {
        delete(web);
        String id = only().id();
        deleted.close();
        clock.turn(GRACE.toMillis());
        settle();
        assertTrue(host.volumes.containsKey("/pool/web"));
        restart();
        assertEquals(State.HELD, only().state());
        assertEquals(id, only().id());
        assertEquals(Optional.empty(), only().due());
        clock.turn(10 * GRACE.toMillis());
        settle();
        assertTrue(host.volumes.containsKey("/pool/web"));
        deleted.restore(List.of(id)).join();
        assertTrue(host.guests.containsKey(web.uuid()));
    }

    @Test
    void passwordsLieInTheStorageOfSecretsAndComeBackAfterANewStart() throws CoreException, IOException, InterruptedException {
        web.secureXml = web.xml.replace("<devices>", "<devices><graphics type='vnc' passwd='verysecret'/>");
        String secure = web.secureXml;
        delete(web);
        assertFalse(Files.readString(files().resolve(kept().getFirst())).contains("verysecret"));
        deleted.close();
        restart();
        deleted.restore(List.of(only().id())).join();
        assertEquals(secure, host.guests.get(web.uuid()).xml);
        assertTrue(secrets.kept().isEmpty(), secrets.kept().toString());
    }

    @Test
    void aGuestThatIsOnItsHostAllTheSameIsForgotten() throws CoreException, IOException, InterruptedException {
        delete(web);
        deleted.close();
        host.guests.put(web.uuid(), web);
        restart();
        assertEquals(List.of(), deleted.all());
        assertEquals(List.of(), kept());
        assertTrue(host.volumes.containsKey("/pool/web"));
    }

    @Test
    void findsItsHostByTheUriWhereItWasAddedAnew() throws CoreException, InterruptedException {
        delete(web);
        deleted.close();
        connections.profiles = List.of(new ConnectionProfile("anew", "Host", ConnectionUri.parse("test:///default"), false, false));
        restart();
        Task task = deleted.restore(List.of(only().id())).join().getFirst();
        assertEquals("anew", task.target().host());
        assertEquals(TaskState.DONE, task.state(), task.detail());
        assertTrue(host.guests.containsKey(web.uuid()));
    }

    @Test
    void disksWaitForThePersonWhereTheHostIsGoneWhenTheTimeIsOver() throws CoreException {
        delete(web);
        connections.connected = false;
        clock.turn(GRACE.toMillis());
        await(all -> all.size() == 1 && all.getFirst().state() == State.HELD);
        connections.connected = true;
        assertTrue(host.volumes.containsKey("/pool/web"));
        assertFalse(only().note().isEmpty());
        clock.turn(10 * GRACE.toMillis());
        assertEquals(State.HELD, only().state());
        deleted.remove(List.of(only().id())).join();
        assertFalse(host.volumes.containsKey("/pool/web"));
    }

    @Test
    void aNameThatWasTakenMeanwhileIsToldAndAnotherOneTaken() throws CoreException {
        delete(web);
        host.add("web", "");
        Task failed = deleted.restore(List.of(only().id())).join().getFirst();
        assertEquals(TaskState.FAILED, failed.state());
        assertTrue(failed.detail().contains("another guest is called so now"), failed.detail());
        assertEquals(State.HELD, only().state());
        deleted.restore(only().id(), "web-old").join();
        assertEquals("web-old", host.guests.get(web.uuid()).name);
        assertEquals(List.of(), deleted.all());
    }

    @Test
    void whatSomebodyElseUsesByNowStays() throws CoreException {
        host.volumes.put("/pool/web2", "");
        web.xml = web.xml.replace("</devices>", FakeHost.disk("vdb", "/pool/web2") + "</devices>");
        delete(web);
        host.add("thief", FakeHost.disk("vda", "/pool/web"));
        Task task = deleted.remove(List.of(only().id())).join().getFirst();
        assertEquals(TaskState.FAILED, task.state());
        assertTrue(task.detail().contains("/pool/web is used by thief"), task.detail());
        assertEquals(List.of("/pool/web"), List.copyOf(host.volumes.keySet()));
        assertEquals(List.of("/pool/web"), only().kept().disks().stream().map(disk -> disk.path()).toList());
    }

    @Test
    void aSnapshotThatIsRefusedLeavesTheGuestDeletedAndKept() throws CoreException, IOException {
        web.snapshots.add(new SnapshotRecord("first", "", Optional.of(Instant.EPOCH), "", "shutoff", true));
        delete(web);
        host.failures.put("redefineSnapshot", Kind.OTHER);
        assertEquals(TaskState.FAILED, deleted.restore(List.of(only().id())).join().getFirst().state());
        assertFalse(host.guests.containsKey(web.uuid()));
        assertEquals(1, kept().size());
        host.failures.clear();
        deleted.restore(List.of(only().id())).join();
        assertTrue(host.guests.containsKey(web.uuid()));
    }

    @Test
    void whatIsRefusedOrCannotBeKeptIsNotDeleted() throws CoreException, IOException {
        host.failures.put("undefine", Kind.INVALID_STATE);
        assertEquals(TaskState.FAILED, delete(web).state());
        assertEquals(List.of(), deleted.all());
        assertEquals(List.of(), kept());
        host.failures.clear();
        Files.deleteIfExists(files());
        Files.writeString(files(), "in the way of the folder");
        host.calls.clear();
        Task task = delete(web);
        assertEquals(TaskState.FAILED, task.state());
        assertTrue(task.detail().contains("web was not deleted"), task.detail());
        assertEquals(List.of(), host.calls);
        assertTrue(host.guests.containsKey(web.uuid()));
    }

    @Test
    void aGuestThatIsStartedMeanwhileIsNotDeleted() throws CoreException, IOException {
        web.state = GuestState.RUNNING;
        web.restless = true;
        Task task = delete(web);
        assertEquals(TaskState.FAILED, task.state());
        assertTrue(task.detail().contains("it was started meanwhile"), task.detail());
        assertTrue(host.guests.containsKey(web.uuid()));
        assertTrue(host.calls.contains("define"), host.calls.toString());
        assertEquals(List.of(), deleted.all());
        assertEquals(List.of(), kept());
    }

    @Test
    void aLinkThatIsLostInBetweenLeavesItHeld() throws CoreException, IOException {
        host.failures.put("undefine", Kind.LINK_LOST);
        web.deletedUnheard = true;
        assertEquals(TaskState.OUTCOME_UNKNOWN, delete(web).state());
        host.failures.clear();
        assertEquals(1, kept().size());
        assertEquals(State.HELD, only().state());
    }

    @Test
    void deletesAtOnceWhereThereIsNoTimeForUndoing() throws CoreException, IOException {
        grace = Duration.ZERO;
        assertEquals(TaskState.DONE, delete(web).state());
        assertFalse(host.volumes.containsKey("/pool/web"));
        assertEquals(List.of(), deleted.all());
        assertEquals(List.of(), kept());
    }

    @Test
    void forgettingLeavesTheDisks() throws CoreException, IOException, InterruptedException {
        delete(web);
        deleted.forget(List.of(only().id()));
        settle();
        assertEquals(List.of(), deleted.all());
        assertEquals(List.of(), kept());
        assertTrue(host.volumes.containsKey("/pool/web"));
    }

    @Test
    void aFileThatCannotBeUnderstoodIsSetAside() throws IOException, InterruptedException {
        deleted.close();
        Files.createDirectories(files());
        Files.writeString(files().resolve(UUID.randomUUID() + ".xml"), "<deletedGuest id='x'/>");
        restart();
        assertEquals(List.of(), deleted.all());
        assertEquals(1, troubles.size(), troubles.toString());
        assertTrue(kept().getFirst().contains(".broken-"), kept().toString());
    }
}
