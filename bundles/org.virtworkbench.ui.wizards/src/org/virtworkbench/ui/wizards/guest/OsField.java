package org.virtworkbench.ui.wizards.guest;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.os.OsCatalog;

/** A field in which an operating system is chosen by typing part of its name. */
final class OsField {

    private static final int MOST = 40;

    private final Text text;
    private OsCatalog catalog = OsCatalog.EMPTY;
    private boolean filling;

    /**
     * @param choice takes what is chosen; empty for a system that is not known
     */
    OsField(Composite parent, Consumer<Optional<OperatingSystem>> choice) {
        text = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setToolTipText(Messages.osTip);
        text.setMessage(Messages.osHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addModifyListener(event -> {
            if (!filling) {
                choice.accept(catalog.all().stream().filter(os -> os.name().equalsIgnoreCase(text.getText().strip())).findFirst());
            }
        });
        ContentProposalAdapter proposals = new ContentProposalAdapter(text, new TextContentAdapter(),
                (contents, position) -> catalog.search(contents).stream().limit(MOST)
                        .map(os -> (IContentProposal) new ContentProposal(os.name(), os.name(), null)).toArray(IContentProposal[]::new),
                null, null);
        proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    }

    /** {@return the control with its layout data} */
    Control control() {
        return text;
    }

    /** Takes the systems to choose from. */
    void offer(OsCatalog known) {
        catalog = known;
    }

    /** Shows a system, unless the person is typing. */
    void show(Optional<OperatingSystem> os) {
        String name = os.map(OperatingSystem::name).orElse(""); //$NON-NLS-1$
        if (!text.getText().equals(name) && !(os.isEmpty() && text.isFocusControl())) {
            filling = true;
            text.setText(name);
            filling = false;
        }
    }
}
