package org.virtworkbench.ui.inventory.actions;

import java.util.Map;
import java.util.Set;

import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;

/** Lets toolbars look again which commands are enabled when a state changed: the platform does so only when the selection did. */
@Component(service = {}, immediate = true)
public final class EnablementUpdater {

    private static final Set<EStructuralFeature> DECISIVE = Set.of(Literals.GUEST__STATE, Literals.GUEST__DOMAIN_ID,
            Literals.GUEST__MANAGED_SAVE,
            Literals.GUEST__AUTOSTART, Literals.GUEST__PERSISTENT, Literals.HOST__STATE, Literals.HOST__READ_ONLY,
            Literals.INVENTORY__HOSTS); // one that comes connected has no state that changed

    private final ModelRealm realm;
    private final InventoryService inventory;
    private final EventAdmin events;
    private Subscription subscription = () -> {};

    /** Made by the service runtime. */
    @Activate
    public EnablementUpdater(@Reference ModelRealm realm, @Reference InventoryService inventory, @Reference EventAdmin events) {
        this.realm = realm;
        this.inventory = inventory;
        this.events = events;
        realm.execute(() -> {
            subscription = this.inventory.subscribe(this::changed);
            lookAgain(); // toolbars may be there already, and what changed since
        });
    }

    @Deactivate
    void stop() {
        realm.execute(() -> subscription.close());
    }

    private void changed(ChangeSet changes) {
        for (Set<EStructuralFeature> features : changes.changed().values()) {
            if (features.stream().anyMatch(DECISIVE::contains)) {
                lookAgain();
                return;
            }
        }
    }

    private void lookAgain() {
        events.postEvent(new Event(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, Map.of("org.eclipse.e4.data", UIEvents.ALL_ELEMENT_ID)));
    }
}
