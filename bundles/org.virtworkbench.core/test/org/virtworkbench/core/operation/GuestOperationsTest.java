package org.virtworkbench.core.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.faking.FakeGuest;
import org.virtworkbench.core.faking.FakeHost;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryFactory;

class GuestOperationsTest {

    private final FakeHost fake = new FakeHost();
    private final FakeGuest there = fake.add("web", "");
    private final Guest guest = guest(there);

    private static Guest guest(FakeGuest fake) {
        Host host = InventoryFactory.eINSTANCE.createHost();
        host.setId("host");
        host.setUri("test:///default");
        host.setState(ConnectionState.CONNECTED);
        Guest guest = InventoryFactory.eINSTANCE.createGuest();
        host.getGuests().add(guest);
        guest.setUuid(fake.uuid());
        guest.setName(fake.name);
        guest.setState(GuestState.SHUT_OFF);
        guest.setPersistent(true);
        return guest;
    }

    private void run(Operation operation) throws CoreException {
        operation.run(fake, SubMonitor.convert(new NullProgressMonitor()));
    }

    private String squeezed() {
        return there.xml.replaceAll(">\\s+<", "><");
    }

    private String failure(Operation operation) {
        return assertThrows(CoreException.class, () -> run(operation)).getMessage();
    }

    private Set<GuestAction> actions() {
        return Arrays.stream(GuestAction.values()).filter(action -> action.appliesTo(guest))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(GuestAction.class)));
    }

    @Test
    void offersWhatMakesSense() {
        assertEquals(EnumSet.of(GuestAction.START, GuestAction.AUTOSTART_ON), actions());
        guest.setManagedSave(true);
        guest.setAutostart(true);
        assertEquals(EnumSet.of(GuestAction.START, GuestAction.DISCARD_SAVE, GuestAction.AUTOSTART_OFF), actions());
        guest.setState(GuestState.RUNNING);
        assertEquals(EnumSet.of(GuestAction.PAUSE, GuestAction.SHUTDOWN, GuestAction.REBOOT, GuestAction.RESET, GuestAction.FORCE_OFF,
                GuestAction.SAVE,
                GuestAction.AUTOSTART_OFF), actions());
        guest.setState(GuestState.PAUSED);
        assertEquals(EnumSet.of(GuestAction.RESUME, GuestAction.RESET, GuestAction.FORCE_OFF, GuestAction.SAVE, GuestAction.AUTOSTART_OFF),
                actions());
        guest.setState(GuestState.SUSPENDED);
        guest.setPersistent(false);
        assertEquals(EnumSet.of(GuestAction.RESUME, GuestAction.RESET, GuestAction.FORCE_OFF), actions());
        guest.setState(GuestState.UNKNOWN);
        assertEquals(Set.of(), actions());
    }

    @Test
    void takesACrashedGuestForActiveWhileItHasItsProcess() {
        guest.setAutostart(true);
        guest.setState(GuestState.CRASHED);
        guest.setDomainId(OptionalInt.of(7));
        assertEquals(EnumSet.of(GuestAction.RESET, GuestAction.FORCE_OFF, GuestAction.AUTOSTART_OFF), actions());
        assertFalse(RenameGuestOperation.appliesTo(guest));
        assertEquals(ChangeScope.BOTH, ChangeScope.of(guest));
        guest.setDomainId(OptionalInt.empty());
        assertEquals(EnumSet.of(GuestAction.START, GuestAction.AUTOSTART_OFF), actions());
        assertEquals(ChangeScope.DEFINITION, ChangeScope.of(guest));
    }

    @Test
    void offersNothingOnAHostThatTakesNoChanges() {
        guest.getHost().setReadOnly(true);
        assertEquals(Set.of(), actions());
        assertFalse(RenameGuestOperation.appliesTo(guest) || EditTextsOperation.appliesTo(guest) || DeleteGuestOperation.appliesTo(guest)
                || ChangeTagsOperation.appliesTo(guest));
        guest.getHost().setReadOnly(false);
        assertTrue(RenameGuestOperation.appliesTo(guest) && EditTextsOperation.appliesTo(guest) && DeleteGuestOperation.appliesTo(guest)
                && ChangeTagsOperation.appliesTo(guest));
        guest.getHost().setState(ConnectionState.RECONNECTING);
        assertEquals(Set.of(), actions());
    }

    @ParameterizedTest
    @EnumSource(GuestAction.class)
    void tellsAFailureOfEachAction(GuestAction action) {
        there.state = GuestState.RUNNING;
        for (String call : List.of("start false false", "start", "pause", "resume", "shutdown DEFAULT", "reboot", "reset", "forceOff",
                "save", "discard",
                "autostart true", "autostart false")) {
            fake.failures.put(call, Kind.INVALID_STATE);
        }
        Operation operation = action.on(guest);
        String text = failure(operation);
        assertTrue(text.startsWith(operation.name() + " failed: "), text);
        assertTrue(operation.name().endsWith("web"), operation.name());
        fake.failures.replaceAll((call, kind) -> Kind.CANCELLED);
        assertThrows(OperationCanceledException.class, () -> run(operation));
    }

    /** It went off by itself, or by another hand, before the call. */
    @Test
    void isContentWithAGuestThatIsOffAlready() throws CoreException {
        fake.failures.put("shutdown DEFAULT", Kind.INVALID_STATE);
        there.state = GuestState.SHUT_OFF;
        run(GuestAction.SHUTDOWN.on(guest));
    }

    @ParameterizedTest
    @EnumSource(GuestAction.class)
    void findsOutWhetherEachActionWasDone(GuestAction action) throws CoreException, HypervisorException {
        boolean starts = action == GuestAction.START || action == GuestAction.RESUME;
        boolean stays = action == GuestAction.REBOOT || action == GuestAction.RESET;
        there.state = starts ? GuestState.SHUT_OFF : GuestState.RUNNING;
        there.managedSave = action == GuestAction.DISCARD_SAVE;
        there.autostart = action == GuestAction.AUTOSTART_OFF;
        Operation operation = action.on(guest);
        assertEquals(stays ? Optional.empty() : Optional.of(false), operation.verify(fake));
        run(operation);
        assertEquals(stays ? Optional.empty() : Optional.of(true), operation.verify(fake));
    }

    @Test
    void namesAStartByWhatItDoes() throws CoreException {
        assertEquals("Start web", GuestAction.START.on(guest).name());
        guest.setManagedSave(true);
        assertEquals("Restore web", GuestAction.START.on(guest).name());
        StartGuestOperation fresh = new StartGuestOperation(Targets.of(guest), StartGuestOperation.How.DISCARD_SAVE);
        run(fresh);
        run(new StartGuestOperation(Targets.of(guest), StartGuestOperation.How.PAUSED));
        assertEquals(List.of("start false true", "start true false"), fake.calls);
        assertEquals("virsh -c test:///default start web --force-boot", fresh.virshCommand());
    }

    @Test
    void wakesUpWhatItsOwnPowerManagementSuspended() {
        guest.setState(GuestState.SUSPENDED);
        assertEquals("virsh -c test:///default dompmwakeup web", GuestAction.RESUME.on(guest).virshCommand());
    }

    @Test
    void savingCanBeAborted() throws HypervisorException {
        GuestAction.SAVE.on(guest).abort(fake);
        assertEquals(List.of("abort"), fake.calls);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " x", "x ", "a/b", "a\nb", "a\tb", ".", "..", "web" })
    void refusesABadNameBeforeAnyCall(String name) {
        String text = failure(new RenameGuestOperation(Targets.of(guest), name));
        assertTrue(text.startsWith("web can\u2019t be renamed: "), text);
        assertEquals(List.of(), fake.calls);
    }

    @Test
    void countsBytesOfANameAsFileSystemsDo() {
        assertEquals(Optional.empty(), GuestName.problem("x".repeat(GuestName.MAX_BYTES)));
        assertTrue(GuestName.problem("\u00fc".repeat(GuestName.MAX_BYTES / 2 + 1)).isPresent());
    }

    @Test
    void renames() throws CoreException, HypervisorException {
        RenameGuestOperation operation = new RenameGuestOperation(Targets.of(guest), "two words");
        assertEquals("virsh -c test:///default domrename web 'two words'", operation.virshCommand());
        run(operation);
        assertEquals("two words", there.name);
        assertEquals(Optional.of(true), operation.verify(fake));
        fake.failures.put("rename", Kind.UNSUPPORTED);
        assertTrue(failure(new RenameGuestOperation(Targets.of(guest), "x")).contains("Nothing was changed."));
    }

    @Test
    void setsTexts() throws CoreException, HypervisorException {
        EditTextsOperation operation = EditTextsOperation.on(guest, Optional.of("Shop"), Optional.of("Sells it"));
        assertEquals(Optional.of(false), operation.verify(fake));
        run(operation);
        assertEquals(List.of("TITLE Shop", "DESCRIPTION Sells it"), fake.calls);
        assertEquals(Optional.of(true), operation.verify(fake));
        assertEquals(
                "virsh -c test:///default desc web --config --title --new-desc Shop\nvirsh -c test:///default desc web --config --new-desc 'Sells it'",
                operation.virshCommand());
        assertTrue(failure(EditTextsOperation.on(guest, Optional.of("a\nb"), Optional.empty())).contains("a title is one line"));
    }

    @Test
    void changesTagsAndKeepsWhatItDoesNotKnow() throws CoreException, HypervisorException {
        there.xml = there.xml.replace("<devices>",
                "<metadata><vw:guest xmlns:vw='http://virtworkbench.org/xmlns/guest/1'><vw:folder>old</vw:folder><vw:tag>a</vw:tag><vw:tag>b</vw:tag>"
                        + "<vw:later on='1'>kept</vw:later><x:y xmlns:x='urn:x'/></vw:guest></metadata><devices>");
        guest.getTags().addAll(List.of("a", "b"));
        guest.setFolder("old");
        guest.setState(GuestState.RUNNING);
        ChangeTagsOperation operation = ChangeTagsOperation.on(guest, List.of("c", "b"), List.of("a"), Optional.of("new/place"));
        assertEquals(Optional.of(false), operation.verify(fake));
        run(operation);
        assertEquals(Optional.of(true), operation.verify(fake));
        assertTrue(squeezed().contains("<vw:later on='1'>kept</vw:later><x:y xmlns:x='urn:x'/>"), there.xml);
        assertTrue(
                there.xml.contains(
                        "<vw:guest xmlns:vw='http://virtworkbench.org/xmlns/guest/1'><vw:folder>new/place</vw:folder><vw:tag>b</vw:tag><vw:tag>c</vw:tag>"),
                there.xml);
        assertEquals("virsh -c test:///default metadata web --live --config --uri http://virtworkbench.org/xmlns/guest/1 --key vw --set "
                + "'<guest><tag>b</tag><tag>c</tag><folder>new/place</folder></guest>'",
                operation.virshCommand());
        run(ChangeTagsOperation.on(guest, List.of(), List.of("b", "c"), Optional.of("")));
        assertTrue(there.xml.contains("kept") && !there.xml.contains("tag>") && !there.xml.contains("folder"), there.xml);
    }

    @Test
    void changesDefinitionAndRunningGuestEachByItself() throws CoreException, HypervisorException {
        String head = "<metadata><vw:guest xmlns:vw='http://virtworkbench.org/xmlns/guest/1'>";
        there.nextXml = there.xml.replace("<devices>", head + "<vw:tag>a</vw:tag><vw:later>next</vw:later></vw:guest></metadata><devices>");
        there.xml = there.xml.replace("<devices>", head + "<vw:tag>a</vw:tag><vw:later>now</vw:later></vw:guest></metadata><devices>");
        there.state = GuestState.RUNNING;
        ChangeTagsOperation operation = ChangeTagsOperation.on(guest, List.of("b"), List.of("a"), Optional.empty());
        Operation exact = operation.prepared(fake);
        assertEquals("virsh -c test:///default metadata web --config --uri http://virtworkbench.org/xmlns/guest/1 --key vw --set "
                + "'<guest><tag>b</tag><later>next</later></guest>'\n"
                + "virsh -c test:///default metadata web --live --uri http://virtworkbench.org/xmlns/guest/1 --key vw --set "
                + "'<guest><tag>b</tag><later>now</later></guest>'", exact.virshCommand());
        run(exact);
        assertEquals(List.of("metadata DEFINITION", "metadata LIVE"), fake.calls);
        assertTrue(there.nextXml.contains("<vw:tag>b</vw:tag><vw:later>next</vw:later>"), there.nextXml);
        assertTrue(there.xml.contains("<vw:tag>b</vw:tag><vw:later>now</vw:later>"), there.xml);
        assertEquals(Optional.of(true), operation.verify(fake));
        run(operation);
        assertEquals(2, fake.calls.size());
    }

    @Test
    void removesItsElementWhenNothingIsLeft() throws CoreException {
        ChangeTagsOperation add = ChangeTagsOperation.on(guest, List.of("a"), List.of(), Optional.empty());
        run(add);
        assertTrue(there.xml.contains("<vw:tag>a</vw:tag>"), there.xml);
        guest.getTags().add("a");
        ChangeTagsOperation remove = ChangeTagsOperation.on(guest, List.of(), List.of("a"), Optional.empty());
        run(remove);
        assertFalse(there.xml.contains("vw:guest"), there.xml);
        assertTrue(remove.virshCommand().endsWith("metadata web --config --uri http://virtworkbench.org/xmlns/guest/1 --remove"),
                remove.virshCommand());
        assertEquals(
                List.of("Change the tags of web", "Move web to the folder x", "Take web out of its folder",
                        "Change tags and folder of web"),
                List.of(add.name(), ChangeTagsOperation.on(guest, List.of(), List.of(), Optional.of("x")).name(),
                        ChangeTagsOperation.on(guest, List.of(), List.of(), Optional.of("")).name(),
                        ChangeTagsOperation.on(guest, List.of("b"), List.of(), Optional.of("x")).name()));
    }

    @Test
    void namesGuestsThatVirshWouldMisreadByTheirUuid() {
        for (String name : List.of("-x", "12", "4dea22b3-1d52-d8f3-2516-782e98ab3fa0")) {
            guest.setName(name);
            assertEquals("virsh -c test:///default start " + guest.getUuid(), GuestAction.START.on(guest).virshCommand());
        }
        guest.setName("it's");
        assertEquals("virsh -c test:///default start 'it'\\''s'", GuestAction.START.on(guest).virshCommand());
    }
}
