package org.virtworkbench.ui.storage;

import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.storage.VolumeDraft;
import org.virtworkbench.ui.forms.FieldsDialog;

/** Asks how a volume is to be called, and at most for its format and one choice more. */
final class NameDialog extends FieldsDialog {

    /**
     * What is asked.
     *
     * @param title of the window
     * @param text what it is about
     * @param button what goes on
     * @param name proposed
     * @param choice what may be chosen; empty for nothing
     * @param format proposed; empty where there is no choice
     * @param note what else is to be known; empty for nothing
     */
    record Question(String title, String text, String button, String name, String choice, String format, String note) {
    }

    private final Question question;
    private final Set<String> taken;
    private Text field;
    private Combo formats;
    private Button check;
    private String name;
    private String format = "";
    private boolean chosen;

    NameDialog(Shell parent, Question question, Set<String> taken) {
        super(parent, question.title(), question.text(), question.button());
        this.question = question;
        this.taken = taken;
        this.name = question.name();
    }

    @Override
    protected void createFields() {
        field = text(Messages.NewVolume_name, question.name(), "");
        if (!question.format().isEmpty()) {
            formats = choice(Messages.NewVolume_format, VolumeDraft.FORMATS, SWT.READ_ONLY);
            formats.select(Math.max(0, VolumeDraft.FORMATS.indexOf(question.format())));
        }
        if (!question.choice().isEmpty()) {
            check = check(question.choice(), false);
        }
        if (!question.note().isEmpty()) {
            note(question.note());
        }
        field.selectAll();
        if (taken.contains(question.name())) {
            sayAtOnce();
        }
    }

    @Override
    protected Optional<String> problem() {
        name = field.getText();
        format = formats == null ? "" : formats.getText();
        chosen = check != null && check.getSelection();
        return VolumeDraft.thin(name, "raw", 1).problem(taken, Long.MAX_VALUE);
    }

    String name() {
        return name;
    }

    String format() {
        return format;
    }

    boolean chosen() {
        return chosen;
    }
}
