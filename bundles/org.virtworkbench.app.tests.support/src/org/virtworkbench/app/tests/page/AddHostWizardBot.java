package org.virtworkbench.app.tests.page;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The wizard that adds a host. */
public final class AddHostWizardBot extends DialogBot {

    private static final String TEST = "Test Connection";

    AddHostWizardBot(Shell shell) {
        super(shell);
    }

    /** Chooses how the host is reached. */
    public AddHostWizardBot reach(String how) {
        choose("Connect to:", how);
        return this;
    }

    /** Types a URI. */
    public AddHostWizardBot uri(String uri) {
        reach("Any libvirt URI");
        type("URI:", uri);
        return this;
    }

    /** Types the name. */
    public AddHostWizardBot name(String name) {
        type("Name:", name);
        return this;
    }

    /** Presses the test's button. */
    public AddHostWizardBot test() {
        press(TEST);
        return this;
    }

    /** Waits for the end of the test and for what it says. */
    public AddHostWizardBot untilTested(String words) {
        Ui.until("the test ends and says “" + words + "”",
                () -> !shell().isDisposed() && isTestOver() && Widgets.allText(shell()).contains(words));
        return this;
    }

    /** {@return whether what the test says stands on the ground of the dialog} */
    public boolean isResultPlain() {
        return Ui.get(() -> {
            Text result = Widgets.first(shell(), Text.class, text -> (text.getStyle() & SWT.MULTI) != 0).orElseThrow();
            return result.getBackground().getRGB().equals(result.getParent().getBackground().getRGB());
        });
    }

    /** {@return whether the host can be added} */
    public boolean canAdd() {
        return isEnabled("Add");
    }

    /** {@return whether the connection can be tested} */
    public boolean canTest() {
        return isEnabled(TEST);
    }

    /** Adds the host. */
    public void add() {
        press("Add");
        untilClosed();
    }

    /** Gives up. */
    public void cancel() {
        press("Cancel");
        untilClosed();
    }

    private boolean isTestOver() {
        return Widgets.first(shell(), org.eclipse.swt.widgets.Button.class, button -> Widgets.text(button).equals(TEST)).isPresent();
    }
}
