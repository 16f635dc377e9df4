package org.virtworkbench.ui.forms;

import java.util.Optional;

import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.editor.HostEditorInput;

/** An editor of a host, or of one side of it, that is opened by a {@link HostEditorInput}. All that it needs at once comes with the connection. */
public abstract class HostInputEditor extends InventoryEditor<Host> {

    @Override
    protected final Optional<Host> find() {
        return services().inventory().host(hostId());
    }

    @Override
    protected final String hostId() {
        return ((HostEditorInput) getEditorInput()).hostId();
    }

    @Override
    protected String iconOf(Host shown) {
        return iconOfUnknown();
    }

    @Override
    protected final void want(Host shown) {
        // pages ask for the rest when they are seen
    }
}
