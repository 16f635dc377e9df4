package org.virtworkbench.ui.editor;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** What is the same in all of the product's editor inputs: no file behind them, the icon comes from the editor. Kept between starts when it can be. */
public interface PlainEditorInput extends IEditorInput {

    @Override
    default boolean exists() {
        return true;
    }

    @Override
    default ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    default IPersistableElement getPersistable() {
        return this instanceof IPersistableElement persistable ? persistable : null;
    }

    @Override
    default String getToolTipText() {
        return getName();
    }

    @Override
    default <T> T getAdapter(Class<T> adapter) {
        return Platform.getAdapterManager().getAdapter(this, adapter);
    }
}
