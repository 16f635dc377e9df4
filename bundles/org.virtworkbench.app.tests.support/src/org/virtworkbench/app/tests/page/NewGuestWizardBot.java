package org.virtworkbench.app.tests.page;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The wizard that makes a guest. */
public final class NewGuestWizardBot extends DialogBot {

    private static final Pattern KEY = Pattern.compile("(?<!&)&([^& ])");

    NewGuestWizardBot(Shell shell) {
        super(shell);
    }

    /** Waits until the host has told what it offers. */
    public NewGuestWizardBot untilAsked() {
        Ui.until("the host has answered", () -> !Widgets.allText(shell()).contains("what it offers"));
        return this;
    }

    /** Chooses where the system comes from. */
    public NewGuestWizardBot from(String origin) {
        choose("Install from:", origin);
        return this;
    }

    /** Waits for a volume in the list, and chooses it. */
    public NewGuestWizardBot medium(String name) {
        Ui.until("the volume " + name + " is listed", () -> media().indexOf(name) >= 0);
        Ui.act(() -> {
            table().select(media().indexOf(name));
            table().notifyListeners(SWT.Selection, new Event());
        });
        return this;
    }

    /** {@return names of the volumes to choose from; UI thread} */
    private List<String> media() {
        Table table = table();
        return java.util.stream.IntStream.range(0, table.getItemCount()).mapToObj(i -> {
            table.getItem(i).getText(); // has it filled
            return table.getItem(i).getText();
        }).toList();
    }

    /** {@return names of the volumes that are listed to choose from} */
    public List<String> listed() {
        return look(this::media);
    }

    /** Lists all volumes again, after a filter that none passed. */
    public void listAll() {
        Ui.act(() -> Widgets.first(shell(), Link.class, link -> Widgets.text(link).equals("Show all")).orElseThrow()
                .notifyListeners(SWT.Selection, new Event()));
    }

    /** Answers the installer's questions, with a user "me" whose password is "unspoken". */
    public void answer() {
        type("User:", "me");
        type("Password:", "unspoken");
        type("Language:", "de_DE");
        type("Keyboard:", "de");
        type("Time zone:", "Europe/Berlin");
    }

    private Table table() {
        return Widgets.in(shell(), Table.class).get(0);
    }

    /** Types the name of an operating system. */
    public NewGuestWizardBot system(String name) {
        type("Type part of its name", name);
        return this;
    }

    /** On the page about the machine: has a program run the guest. */
    public NewGuestWizardBot emulated() {
        choose("Run by:", "Emulation: a program (x86_64), many times slower");
        return this;
    }

    /** Goes on to the next page. */
    public NewGuestWizardBot next() {
        press("Next >");
        return this;
    }

    /** {@return the letters by which a person gets to what is visible, in capitals; one that is there twice gets nowhere} */
    public List<String> keys() {
        return look(() -> java.util.stream.Stream
                .concat(Widgets.in(shell(), Label.class).stream().filter(Label::isVisible).map(Label::getText),
                        Widgets.in(shell(), Button.class).stream().filter(Button::isVisible).map(Button::getText))
                .map(KEY::matcher).filter(Matcher::find).map(found -> found.group(1).toUpperCase(Locale.ROOT)).sorted().toList());
    }

    /** {@return the visible fields that hold a value and have no tip, each by the text of its label or its own} */
    public List<String> withoutTip() {
        return look(() -> Widgets.in(shell(), Control.class).stream().filter(Control::isVisible).filter(NewGuestWizardBot::holdsValue)
                .filter(control -> control.getToolTipText() == null || control.getToolTipText().isBlank()).map(NewGuestWizardBot::named)
                .toList());
    }

    private static boolean holdsValue(Control control) {
        return switch (control) {
            case Text text -> (text.getStyle() & SWT.READ_ONLY) == 0;
            case Combo combo -> true;
            case Spinner spinner -> true;
            case Button button -> (button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0;
            default -> false;
        };
    }

    private static String named(Control control) {
        String before = "";
        for (Control child : control.getParent().getChildren()) {
            if (child == control) {
                break;
            }
            before = child instanceof Label label ? label.getText() : before;
        }
        return control instanceof Button button ? button.getText() : before + ' ' + control.getClass().getSimpleName();
    }

    /** Goes back. */
    public NewGuestWizardBot back() {
        press("< Back");
        return this;
    }

    /** Goes to the last page and waits until the host was looked at. */
    public NewGuestWizardBot toSummary() {
        while (isEnabled("Next >")) {
            next();
        }
        untilSays("Nothing is made before you press Create.");
        Ui.until("it is checked", () -> !Widgets.allText(shell()).contains("Checking it against the host"));
        return this;
    }

    /** {@return the document on the last page} */
    public String xml() {
        tab(1);
        String xml = look(() -> Widgets.in(shell(), StyledText.class).get(0).getText());
        tab(0);
        return xml;
    }

    /** Changes the document on the last page, as typing does. */
    public NewGuestWizardBot editXml(UnaryOperator<String> edit) {
        tab(1);
        Ui.run(() -> {
            StyledText text = Widgets.in(shell(), StyledText.class).get(0);
            text.setText(edit.apply(text.getText()));
        });
        tab(0);
        return this;
    }

    /** {@return all that is said around the document on the last page} */
    public String aroundXml() {
        tab(1);
        String said = text();
        tab(0);
        return said;
    }

    /** Drops the changes of the document. */
    public NewGuestWizardBot dropXml() {
        tab(1);
        Ui.act(() -> Widgets.first(shell(), ToolItem.class, item -> Widgets.text(item).equals("Drop My Changes")).orElseThrow()
                .notifyListeners(SWT.Selection, new Event()));
        tab(0);
        return this;
    }

    /** {@return the command on the last page} */
    public String command() {
        tab(2);
        String command = look(() -> Widgets.first(shell(), Text.class, text -> (text.getStyle() & SWT.READ_ONLY) != 0
                && text.getText().contains("virt-install")).orElseThrow(() -> new AssertionError("There is no command")).getText());
        tab(0);
        return command;
    }

    private void tab(int index) {
        Ui.run(() -> Widgets.in(shell(), TabFolder.class).get(0).setSelection(index));
    }

    /** {@return whether the guest can be made now} */
    public boolean canCreate() {
        return isEnabled("Create");
    }

    /** Makes the guest; the wizard closes when nothing speaks against it. */
    public void create() {
        press("Create");
    }

    /** Gives up. */
    public void cancel() {
        press("Cancel");
        untilClosed();
    }
}
