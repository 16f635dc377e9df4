package org.virtworkbench.core.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.virtworkbench.core.driver.GuestCalls.Undefine;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.SnapshotRecord;
import org.virtworkbench.core.faking.FakeGuest;
import org.virtworkbench.core.faking.FakeHost;
import org.virtworkbench.core.operation.DeletePlan.DiskItem;
import org.virtworkbench.core.operation.DeletePlan.Item;
import org.virtworkbench.core.operation.DeletePreflight.Findings;
import org.virtworkbench.model.inventory.GuestState;

class DeleteTest {

    private final FakeHost host = new FakeHost();

    private static Target target(FakeGuest guest) {
        return new Target("host", "Host", "test:///default", Optional.of(guest.uuid()), guest.name);
    }

    private DeletePlan plan(FakeGuest guest) throws CoreException {
        return DeletePreflight.compute(host, target(guest), new NullProgressMonitor());
    }

    private static void run(Operation operation, FakeHost host) throws CoreException {
        operation.run(host, SubMonitor.convert(new NullProgressMonitor()));
    }

    private static Map<String, String> objections(DeletePlan plan) {
        return plan.disks().stream().collect(Collectors.toMap(DiskItem::device, disk -> disk.objection().orElse("")));
    }

    @Test
    void tellsWhatSpeaksAgainstEachDisk() throws CoreException {
        for (String name : List.of("own", "shared", "base", "template", "used")) {
            host.volumes.put("/pool/" + name, "");
        }
        host.volumes.put("/pool/overlay", "/pool/base");
        host.volumes.put("/pool/clone", "/pool/template");
        host.volumes.put("/pool/iso", "");
        FakeGuest web = host.add("web", FakeHost.disk("vda", "/pool/own") + FakeHost.disk("vdb", "/pool/base")
                + FakeHost.disk("vdc", "/pool/template") + FakeHost.disk("vdd", "/pool/used") + FakeHost.disk("vde", "/elsewhere/x")
                + "<disk type='file' device='disk'><source file='/pool/shared'/><target dev='vdf'/><shareable/></disk>"
                + "<disk type='file' device='cdrom'><source file='/pool/iso'/><target dev='sda'/><readonly/></disk>"
                + "<disk type='file' device='cdrom'><target dev='sdb'/></disk>"
                + "<disk type='volume' device='disk'><source pool='default' volume='own2'/><target dev='vdg'/></disk>"
                + "<disk type='network' device='disk'><source protocol='rbd' name='pool/image'/><target dev='vdh'/></disk>");
        host.volumes.put("/pool/own2", "");
        host.add("mail", FakeHost.disk("vda", "/pool/overlay"));
        host.add("db", FakeHost.disk("vda", "/pool/used"));
        DeletePlan plan = plan(web);
        assertEquals(Map.of("vda", "", "vdb", "It is used by mail.", "vdc", "It is the backing file of clone.", "vdd", "It is used by db.",
                "vde",
                "It is in no active storage pool of the host, so libvirt can\u2019t delete it.", "vdf",
                "It is shared: other guests may use it.", "sda",
                "It is a CD-ROM or floppy image, which other guests may want.", "sdb", "It has no source.", "vdg", "", "vdh",
                "It is a rbd source, not a volume of this host."), objections(plan));
        assertEquals(List.of("/pool/own", "/pool/own2"), plan.chosenVolumes());
        assertEquals("default", plan.disks().getFirst().pool());
        assertEquals(Optional.of(10L), plan.disks().getFirst().capacity());
        assertThrows(IllegalArgumentException.class, () -> plan.operation(false, List.of("/pool/base")));
    }

    @Test
    void takesAlongWhatWasMadeForTheGuestAlone() throws CoreException {
        for (String name : List.of("web-cloud-init.iso", "other-cloud-init.iso", "web-install-kernel", "web-install-initrd", "vmlinuz")) {
            host.volumes.put("/pool/" + name, "");
        }
        FakeGuest web = host.add("web",
                "<disk type='file' device='cdrom'><source file='/pool/web-cloud-init.iso'/><target dev='sda'/><readonly/></disk>"
                        + "<disk type='file' device='cdrom'><source file='/pool/other-cloud-init.iso'/><target dev='sdb'/></disk>");
        web.xml = web.xml.replace("<devices>", "<os><kernel>/pool/web-install-kernel</kernel><initrd>/pool/web-install-initrd</initrd></os>"
                + "<devices>");
        DeletePlan plan = plan(web);
        assertEquals(List.of("/pool/web-cloud-init.iso", "/pool/web-install-kernel", "/pool/web-install-initrd"), plan.chosenVolumes());
        assertEquals("", objections(plan).get("kernel"));
        FakeGuest late = host.add("late", "");
        late.xml = late.xml.replace("<devices>",
                "<os><kernel>/pool/web-install-kernel</kernel><initrd>/pool/vmlinuz</initrd></os><devices>");
        assertEquals(List.of("/pool/web-cloud-init.iso", "/pool/web-install-initrd"), plan(web).chosenVolumes());
        assertEquals("It is used by late.", objections(plan(web)).get("kernel"));
        assertEquals(List.of(), plan(late).disks(), "what others may start from, too");
        run(plan(web).operation(false, plan(web).chosenVolumes()), host);
        assertEquals(Set.of("/pool/other-cloud-init.iso", "/pool/web-install-kernel", "/pool/vmlinuz"), host.volumes.keySet());
    }

    @Test
    void choosesNothingWhenAnotherGuestCanNotBeLookedAt() throws CoreException {
        host.volumes.put("/pool/own", "");
        FakeGuest web = host.add("web", FakeHost.disk("vda", "/pool/own"));
        host.add("secret", "");
        host.failures.put("xml secret", Kind.PERMISSION);
        DeletePlan plan = plan(web);
        assertEquals(List.of("Not every guest could be looked at: secret"), plan.warnings());
        assertEquals(List.of(), plan.chosenVolumes());
        assertTrue(plan.disks().getFirst().isDeletable());
    }

    private int callsToLookAt(int count) throws CoreException {
        FakeHost many = new FakeHost();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.volumes.put("/pool/v" + i, "");
            targets.add(target(many.add("g" + i, FakeHost.disk("vda", "/pool/v" + i))));
        }
        Findings findings = DeletePreflight.compute(many, targets, new NullProgressMonitor());
        assertEquals(List.of(), findings.failures());
        assertEquals(targets, findings.plans().stream().map(DeletePlan::target).toList());
        assertEquals(count, findings.plans().stream().mapToInt(plan -> plan.chosenVolumes().size()).sum());
        return many.asked.get();
    }

    @Test
    void asksTheHostOnceForAllGuestsThatGo() throws CoreException {
        int fixed = 3; // the lists of guests, of pools, of volumes
        int eachOfTen = (callsToLookAt(10) - fixed) / 10;
        assertEquals(fixed + 100 * eachOfTen, callsToLookAt(100));
    }

    @Test
    void looksAtGuestsTogetherAsItLooksAtEachAlone() throws CoreException {
        host.volumes.put("/pool/base", "");
        host.volumes.put("/pool/both", "");
        host.volumes.put("/pool/over", "/pool/base");
        FakeGuest web = host.add("web", FakeHost.disk("vda", "/pool/base") + FakeHost.disk("vdb", "/pool/both"));
        FakeGuest mail = host.add("mail", FakeHost.disk("vda", "/pool/over") + FakeHost.disk("vdb", "/pool/both"));
        FakeGuest gone = host.add("gone", "");
        host.guests.remove(gone.uuid());
        Findings findings = DeletePreflight.compute(host, List.of(target(web), target(gone), target(mail)), new NullProgressMonitor());
        assertEquals(List.of(plan(web), plan(mail)), findings.plans());
        assertEquals(List.of("gone is not there any more."), findings.failures());
        assertEquals(Map.of("vda", "It is used by mail.", "vdb", "It is used by mail."), objections(findings.plans().getFirst()));
    }

    @Test
    void endsWithTheLinkNotWithEachGuest() {
        List<Target> targets = List.of(target(host.add("a", "")), target(host.add("b", "")));
        host.failures.put("find", Kind.LINK_LOST);
        assertThrows(CoreException.class, () -> DeletePreflight.compute(host, targets, new NullProgressMonitor()));
        assertEquals(1, host.asked.get());
    }

    @Test
    void namesTheStateOfATpmOnlyWhereItWouldStay() throws CoreException {
        FakeGuest web = host.add("web", "<tpm><backend type='emulator'/></tpm>");
        DeletePlan plan = plan(web);
        assertEquals(List.of(new Item("Definition", true), new Item("State of its emulated TPM", true)), plan.items());
        assertEquals("virsh -c test:///default undefine web", plan.operation(false, List.of()).virshCommand());
    }

    @Test
    void listsWhatGoesBesideTheDisks() throws CoreException {
        FakeGuest web = host.add("web", "<tpm><backend type='emulator' persistent_state='yes'/></tpm>");
        web.xml = web.xml.replace("type='test'", "type='kvm'").replace("<devices>", "<os><nvram>/nvram/web.fd</nvram></os><devices>");
        web.managedSave = true;
        web.snapshots.add(new SnapshotRecord("first", "", Optional.of(Instant.EPOCH), "", "running", true));
        DeletePlan plan = plan(web);
        assertEquals(List.of("Definition", "Saved memory", "Metadata of the snapshot first; an internal one goes with its disk",
                "UEFI variables /nvram/web.fd",
                "State of its emulated TPM"), plan.items().stream().map(Item::text).toList());
        assertEquals(List.of("Saved memory"), plan.items().stream().filter(item -> !item.comesBack()).map(Item::text).toList());
        assertEquals(
                Set.of(Undefine.MANAGED_SAVE, Undefine.SNAPSHOTS_METADATA, Undefine.CHECKPOINTS_METADATA, Undefine.NVRAM, Undefine.TPM),
                plan.undefine());
        assertEquals("virsh -c test:///default undefine web --managed-save --snapshots-metadata --checkpoints-metadata --nvram --tpm",
                plan.operation(false, List.of()).virshCommand());
    }

    @Test
    void deletesInOrder() throws CoreException, HypervisorException {
        host.volumes.put("/pool/a", "");
        host.volumes.put("/pool/b", "");
        FakeGuest web = host.add("web", FakeHost.disk("vda", "/pool/a") + FakeHost.disk("vdb", "/pool/b"));
        web.state = GuestState.RUNNING;
        DeletePlan plan = plan(web);
        assertTrue(plan.running());
        DeleteGuestOperation operation = plan.operation(true, plan.chosenVolumes());
        assertEquals(Optional.of(false), operation.verify(host));
        run(operation, host);
        assertEquals(List.of("forceOff", "undefine", "with []", "delete /pool/a", "delete /pool/b"), host.calls);
        assertEquals(Optional.of(true), operation.verify(host));
        assertEquals(
                "virsh -c test:///default destroy web\nvirsh -c test:///default undefine web\nvirsh -c test:///default vol-delete /pool/a\n"
                        + "virsh -c test:///default vol-delete /pool/b",
                operation.virshCommand());
    }

    @Test
    void doesNotForceOffUnasked() throws CoreException {
        FakeGuest web = host.add("web", "");
        web.state = GuestState.RUNNING;
        DeleteGuestOperation operation = plan(web).operation(false, List.of());
        CoreException failure = assertThrows(CoreException.class, () -> run(operation, host));
        assertTrue(failure.getMessage().contains("is running and was not deleted"), failure.getMessage());
        assertEquals(List.of(), host.calls);
    }

    @Test
    void forcesOffACrashedGuestThatStillHasItsProcess() throws CoreException {
        host.volumes.put("/pool/a", "");
        FakeGuest web = host.add("web", FakeHost.disk("vda", "/pool/a"));
        web.state = GuestState.CRASHED;
        web.id = OptionalInt.of(7);
        DeletePlan plan = plan(web);
        assertTrue(plan.running());
        assertThrows(CoreException.class, () -> run(plan.operation(false, plan.chosenVolumes()), host));
        assertTrue(host.volumes.containsKey("/pool/a"));
        run(plan.operation(true, plan.chosenVolumes()), host);
        assertEquals(List.of("forceOff", "undefine", "with []", "delete /pool/a"), host.calls);
    }

    @Test
    void leavesTheDisksOfAGuestThatIsStartedMeanwhile() throws CoreException {
        host.volumes.put("/pool/a", "");
        FakeGuest web = host.add("web", FakeHost.disk("vda", "/pool/a"));
        web.state = GuestState.RUNNING;
        web.restless = true;
        DeletePlan plan = plan(web);
        CoreException failure = assertThrows(CoreException.class, () -> run(plan.operation(true, plan.chosenVolumes()), host));
        assertEquals("web was not deleted completely: web still runs on its host, so that its disks were left\n"
                + "Gone: the definition of web.\nStill there: the running state of web, /pool/a.\n"
                + "What remains can be deleted by hand: volumes in their storage pool.", failure.getMessage());
        assertTrue(host.volumes.containsKey("/pool/a"));
    }

    @Test
    void tellsWhatIsGoneAndWhatRemainsWhenAVolumeCanNotBeDeleted() throws CoreException {
        host.volumes.put("/pool/a", "");
        host.volumes.put("/pool/b", "");
        FakeGuest web = host.add("web", FakeHost.disk("vda", "/pool/a") + FakeHost.disk("vdb", "/pool/b"));
        DeletePlan plan = plan(web);
        host.failures.put("delete /pool/a", Kind.PERMISSION);
        CoreException failure = assertThrows(CoreException.class, () -> run(plan.operation(false, plan.chosenVolumes()), host));
        assertEquals("web was not deleted completely: delete /pool/a fails\nGone: the definition of web, /pool/b.\nStill there: /pool/a.\n"
                + "What remains can be deleted by hand: volumes in their storage pool.", failure.getMessage());
        assertFalse(host.guests.containsKey(web.uuid()));
    }

    @Test
    void deletesNoDiskWhenTheDefinitionCanNotBeRemoved() throws CoreException {
        host.volumes.put("/pool/a", "");
        FakeGuest web = host.add("web", FakeHost.disk("vda", "/pool/a"));
        DeletePlan plan = plan(web);
        host.failures.put("undefine", Kind.OTHER);
        CoreException failure = assertThrows(CoreException.class, () -> run(plan.operation(false, plan.chosenVolumes()), host));
        assertEquals("web was not deleted completely: undefine fails\nNothing was deleted.\nStill there: the definition of web, /pool/a.",
                failure.getMessage());
        assertTrue(host.volumes.containsKey("/pool/a"));
    }

    @Test
    void stopsBetweenTheStepsWhenItIsCancelled() throws CoreException {
        host.volumes.put("/pool/a", "");
        FakeGuest web = host.add("web", FakeHost.disk("vda", "/pool/a"));
        DeletePlan plan = plan(web);
        NullProgressMonitor monitor = new NullProgressMonitor() {
            @Override
            public void subTask(String name) {
                setCanceled(name.equals("Removing the definition of web"));
            }
        };
        OperationCanceledException stopped = assertThrows(OperationCanceledException.class,
                () -> plan.operation(false, plan.chosenVolumes()).run(host, SubMonitor.convert(monitor)));
        assertEquals("Stopped before everything was deleted.\nGone: the definition of web.\nStill there: /pool/a.", stopped.getMessage());
        assertTrue(host.volumes.containsKey("/pool/a"));
    }
}
