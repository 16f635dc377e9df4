package org.virtworkbench.ui.editor;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.part.EditorPart;

/** An editor that shows something and has nothing to save. */
public abstract class ViewingEditor extends EditorPart {

    @Override
    public final boolean isDirty() {
        return false;
    }

    @Override
    public final boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public final void doSave(IProgressMonitor monitor) {
        // there is nothing to save
    }

    @Override
    public final void doSaveAs() {
        // there is nothing to save
    }
}
