package org.virtworkbench.app.welcome;

import org.virtworkbench.ui.editor.PlainEditorInput;

/** What the welcome shows: always the same. It does not come back with the next start by itself. */
record WelcomeInput() implements PlainEditorInput {

    @Override
    public String getName() {
        return Messages.Welcome_name;
    }

    @Override
    public String getToolTipText() {
        return Messages.Welcome_headline;
    }
}
