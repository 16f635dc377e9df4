package org.virtworkbench.ui.wizards.guest;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.creation.SizeText;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.tree.InstallTree;
import org.virtworkbench.ui.widgets.CssClass;

/** The address of a distribution's tree, what is there, and what its kernel is told. */
final class TreeFields {

    /** In pixels: what is longer goes on in the next line. */
    private static final int HINT_WIDTH = 460;

    private final GuestDraft draft;
    private final Label addressLabel;
    private final Text address;
    private final Label foundGap;
    private final Label found;
    private final Label argumentsLabel;
    private final Text arguments;

    /**
     * Makes the fields.
     *
     * @param page whose fields they are
     * @param parent with two columns
     * @param look hears of another address
     */
    TreeFields(DraftPage page, Composite parent, Consumer<String> look) {
        draft = page.draft;
        addressLabel = page.label(parent, Messages.tree);
        address = page.text(parent, Messages.treeTip, text -> {
            draft.treeAddress = text;
            draft.tree = Optional.empty();
            draft.treeProblem = Optional.empty();
            draft.treeArguments = Optional.empty();
            look.accept(text);
        });
        address.setMessage("https://"); //$NON-NLS-1$
        foundGap = page.label(parent, ""); //$NON-NLS-1$
        found = CssClass.MUTED.on(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(HINT_WIDTH, SWT.DEFAULT).applyTo(found);
        argumentsLabel = page.label(parent, Messages.treeArguments);
        arguments = page.text(parent, Messages.treeArgumentsTip, text -> draft.treeArguments = Optional.of(text));
    }

    /** Shows what the draft says, where a tree is wanted. */
    void fill() {
        boolean shown = draft.origin == Origin.TREE;
        DraftPage.show(shown, addressLabel, address);
        DraftPage.set(address, draft.treeAddress);
        DraftPage.show(shown && draft.tree.isPresent(), foundGap, found, argumentsLabel, arguments);
        DraftPage.set(found, draft.tree.map(TreeFields::text).orElse("")); //$NON-NLS-1$
        DraftPage.set(arguments, draft.treeArguments());
    }

    private static String text(InstallTree tree) {
        return NLS.bind(Messages.treeFound, new Object[] { tree.system().map(OperatingSystem::name).orElse(Messages.treeUnknown),
                sizeText(tree.kernelSize()), sizeText(tree.initrdSize()) });
    }

    private static String sizeText(long bytes) {
        return bytes == 0 ? Messages.treeSizeUnknown : SizeText.of(bytes);
    }
}
