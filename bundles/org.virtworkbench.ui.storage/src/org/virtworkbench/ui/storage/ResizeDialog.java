package org.virtworkbench.ui.storage;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.virtworkbench.core.driver.VolumeCalls.Resize;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.forms.FieldsDialog;

/** Asks for a volume's new size. */
final class ResizeDialog extends FieldsDialog {

    private final long before;
    private SizeField size;
    private Button shrink;
    private long bytes;
    private boolean mayShrink;

    ResizeDialog(Shell parent, String name, long before) {
        super(parent, Messages.Resize_title, NLS.bind(Messages.Resize_text, name, Format.bytes(before)), Messages.Resize_button);
        this.before = before;
        this.bytes = before;
    }

    @Override
    protected void createFields() {
        label(Messages.NewVolume_size);
        size = new SizeField(form(), before, this::changed);
        shrink = check(Messages.Resize_shrink, false);
        note(Messages.Resize_note);
        size.control().selectAll();
    }

    @Override
    protected Optional<String> problem() {
        Optional<String> bad = size.problem();
        if (bad.isPresent()) {
            return bad;
        }
        bytes = size.bytes().getAsLong();
        mayShrink = shrink.getSelection();
        if (bytes <= 0) {
            return Optional.of(Messages.Size_bad);
        }
        if (bytes == before) {
            return Optional.of(Messages.Resize_same);
        }
        return bytes < before && !mayShrink ? Optional.of(Messages.Resize_smaller) : Optional.empty();
    }

    long bytes() {
        return bytes;
    }

    Set<Resize> how() {
        return bytes < before ? EnumSet.of(Resize.SHRINK) : EnumSet.noneOf(Resize.class);
    }
}
