package org.virtworkbench.core.internal.deletion;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.virtworkbench.core.connection.ConnectionLease;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.deletion.DeletedGuest;
import org.virtworkbench.core.deletion.DeletionJournal;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.internal.Trouble;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage;

/**
 * Notices deleted guests that are on their hosts all the same: a deletion that was broken off, or somebody defined one again. They are forgotten, so that nobody
 * removes their disks.
 */
final class ReturnWatch {

    private final Connections connections;
    private final HostOfDeleted hosts;
    private final DeletedBook book;
    private final DeletionJournal journal;
    private final Trouble trouble;
    private ModelRealm realm;
    private Subscription subscription = () -> {
    };
    private boolean over;

    ReturnWatch(Connections connections, HostOfDeleted hosts, DeletedBook book, DeletionJournal journal, Trouble trouble) {
        this.connections = connections;
        this.hosts = hosts;
        this.book = book;
        this.journal = journal;
        this.trouble = trouble;
    }

    /** Begins to hear of the inventory. Called once. */
    void watch(InventoryService inventory, ModelRealm inRealm) {
        realm = inRealm;
        realm.execute(() -> {
            if (!over) {
                subscription = inventory.subscribe(this::changed);
            }
        });
    }

    void close() {
        if (realm != null) {
            realm.execute(() -> {
                over = true;
                subscription.close();
            });
        }
    }

    private void changed(ChangeSet changes) {
        List<DeletedGuest> deleted = book.all();
        if (deleted.isEmpty()) {
            return;
        }
        Set<String> concerned = deleted.stream().map(this::host).collect(Collectors.toSet());
        changes.changed().forEach((object, features) -> {
            if (object instanceof Host host && features.contains(InventoryPackage.Literals.HOST__STATE)
                    && host.getState() == ConnectionState.CONNECTED && concerned.contains(host.getId())) {
                look(host.getId());
            }
        });
        for (EObject object : changes.added()) {
            if (object instanceof Guest guest && deleted.stream()
                    .anyMatch(one -> one.kept().target().object().filter(guest.getUuid()::equals).isPresent())) {
                look(guest.getHost().getId());
            }
        }
    }

    /** Looks at all hosts from which guests were deleted. */
    void lookEverywhere() {
        book.all().stream().map(this::host).distinct().forEach(this::look);
    }

    private String host(DeletedGuest guest) {
        return hosts.located(guest.kept()).target().host();
    }

    private void look(String host) {
        new KeeperJob(Messages.job_look, () -> lookNow(host)).schedule();
    }

    private void lookNow(String host) {
        try (ConnectionLease lease = connections.lease(host, Messages.job_look)) {
            for (DeletedGuest guest : book.all()) {
                if (guest.isFree() && host(guest).equals(host)
                        && lease.connection().guests().find(guest.kept().target().object().orElseThrow()).isPresent()
                        && book.find(guest.id()).filter(DeletedGuest::isFree).isPresent()) {
                    journal.forget(guest.kept());
                }
            }
        } catch (HypervisorException e) {
            return; // it is looked for again when the host is connected
        } catch (IOException e) {
            trouble.report(Messages.job_look, e);
        }
    }
}
