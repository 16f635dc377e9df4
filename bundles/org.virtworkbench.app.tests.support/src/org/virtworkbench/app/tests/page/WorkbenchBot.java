package org.virtworkbench.app.tests.page;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.Parameterization;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.virtworkbench.app.tests.bot.Menus;
import org.virtworkbench.app.tests.bot.Ui;
import org.virtworkbench.app.tests.bot.Widgets;

/** The window: its menus and tools, tabs, views and dialogs. */
public final class WorkbenchBot {

    private static final String PLAY = "org.virtworkbench.ui.console.playRecording";

    /** {@return the tree of hosts and guests} */
    public ExplorerBot explorer() {
        return new ExplorerBot(this);
    }

    /** {@return the table of guests, on top} */
    public GuestTableBot guests() {
        return new GuestTableBot(this);
    }

    /** {@return the field above the table of guests} */
    public FilterBot filter() {
        return new FilterBot(this);
    }

    /** {@return the tasks, on top} */
    public TasksBot tasks() {
        return new TasksBot(this);
    }

    /** {@return the events, on top} */
    public EventsBot events() {
        return new EventsBot(this);
    }

    /** {@return the editor on top, which has this title} */
    public EditorBot editor(String title) {
        untilTab(title);
        EditorBot editor = new EditorBot(Ui.get(() -> page().getActiveEditor()));
        editor.untilComplete();
        return editor;
    }

    /** {@return the console of a guest, opened from the menu} */
    public ConsoleBot console(String guest) {
        guests().select(guest);
        choose("Guest", "Console");
        return openedConsole(guest);
    }

    /** {@return the console of a guest, which is opening} */
    public ConsoleBot openedConsole(String guest) {
        untilTab(guest + " – Console");
        return new ConsoleBot(this, Ui.get(() -> page().getActiveEditor()));
    }

    /** {@return the console of a guest, once it is made behind what is shown} */
    public ConsoleBot consoleBehind(String guest) {
        return new ConsoleBot(this, Ui.await("the console of " + guest, () -> Arrays.stream(page().getEditorReferences())
                .filter(tab -> tab.getTitle().equals(guest + " – Console")).map(tab -> tab.getEditor(false)).filter(Objects::nonNull)
                .filter(editor -> !page().isPartVisible(editor)).findFirst()));
    }

    /** {@return the wall of screens, opened from the menu} */
    public WallBot screens() {
        choose("View", "Screens");
        untilTab("Screens");
        return new WallBot(Ui.get(() -> page().getActiveEditor()));
    }

    /** {@return the tab that plays a recording, opened by the command of the menu, which then asks for no file} */
    public RecordingBot playRecording(Path file) {
        Ui.act(() -> {
            Command command = window().getService(ICommandService.class).getCommand(PLAY);
            try {
                ParameterizedCommand play = new ParameterizedCommand(command,
                        new Parameterization[] { new Parameterization(command.getParameter(PLAY + ".file"), file.toString()) });
                window().getService(IHandlerService.class).executeCommand(play, null);
            } catch (CommandException e) {
                throw new IllegalStateException(e);
            }
        });
        String name = file.getFileName().toString();
        untilTab(name.substring(0, name.lastIndexOf('.')));
        return new RecordingBot(Ui.get(() -> page().getActiveEditor()));
    }

    /** {@return the guests that can be brought back, opened from the menu} */
    public DeletedGuestsBot deleted() {
        return new DeletedGuestsBot(this);
    }

    /** Waits for the dialog that deletes guests. */
    public DeleteDialogBot deletion() {
        return new DeleteDialogBot(dialog("Delete Guests").shell());
    }

    /** Waits for the dialog of tags and folders. */
    public TagsDialogBot tags() {
        return new TagsDialogBot(dialog("Tags and Folder").shell());
    }

    /** {@return the wizard that adds a host, opened from the menu} */
    public AddHostWizardBot addHost() {
        choose("File", "Add Host…");
        return new AddHostWizardBot(dialog("Add Host").shell());
    }

    /** {@return the calls to libvirt, opened from the menu} */
    public CallsBot calls() {
        return new CallsBot(this);
    }

    /** {@return the wizard that makes a guest, opened from the menu} */
    public NewGuestWizardBot newGuest() {
        choose("File", "New Guest…");
        return wizard();
    }

    /** {@return the wizard that makes a guest, which is opening} */
    public NewGuestWizardBot wizard() {
        return new NewGuestWizardBot(dialog("New Guest").shell());
    }

    /** {@return the window's shell; UI thread} */
    public Shell shell() {
        return window().getShell();
    }

    /** {@return the one window; UI thread} */
    public IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    /** Chooses from the menu bar: {@code "Guest", "Start"}. */
    public void choose(String... path) {
        Menus.choose(bar(), path);
    }

    /** {@return whether an item of the menu bar can be chosen} */
    public boolean isEnabled(String... path) {
        return Menus.isEnabled(bar(), path);
    }

    /** {@return what a menu of the menu bar offers} */
    public List<String> menu(String name) {
        return Menus.items(bar(), name);
    }

    /** {@return names of the menus} */
    public List<String> menus() {
        return Ui.get(() -> Arrays.stream(shell().getMenuBar().getItems()).map(Widgets::text).toList());
    }

    /** Presses a button of the tool bar, waiting until it is enabled. */
    public void pressTool(String id) {
        Ui.until("the tool " + id + " is enabled", () -> tool(id).isEnabled());
        Ui.act(() -> tool(id).notifyListeners(SWT.Selection, new Event()));
    }

    /** Waits until a button of the tool bar can be pressed, or can't. */
    public void untilToolEnabled(String id, boolean enabled) {
        Ui.untilEquals("the tool " + id + " is enabled", Boolean.valueOf(enabled), () -> Boolean.valueOf(tool(id).isEnabled()));
    }

    /** {@return titles of the tabs in the middle} */
    public List<String> tabs() {
        return Ui.get(() -> Arrays.stream(page().getEditorReferences()).map(IEditorReference::getTitle).toList());
    }

    /** Closes the tab on top as its cross does, which asks where something is not saved. */
    public void closeTab() {
        Ui.act(() -> page().closeEditor(page().getActiveEditor(), true));
    }

    /** Brings a tab to the top. */
    public void openedTab(String title) {
        Ui.run(() -> Arrays.stream(page().getEditorReferences()).filter(tab -> tab.getTitle().equals(title)).findFirst()
                .ifPresentOrElse(tab -> page().activate(tab.getEditor(true)), () -> {
                    throw new AssertionError("There is no tab " + title);
                }));
        untilTab(title);
    }

    /** Waits until a tab is on top. */
    public void untilTab(String title) {
        Ui.untilEquals("the tab on top", title, () -> page().getActiveEditor() == null ? "" : page().getActiveEditor().getTitle());
    }

    /** {@return the preferences, opened from the menu at one of their pages} */
    public DialogBot preferences(String page) {
        choose("File", "Preferences…");
        DialogBot dialog = dialog("Preferences");
        dialog.select(page);
        return dialog;
    }

    /** Waits for a dialog with this title. */
    public DialogBot dialog(String title) {
        return new DialogBot(Ui.await("the dialog “" + title + "”", () -> Widgets.shell(title)));
    }

    /** {@return whether a notice beside the window speaks of something} */
    public boolean isNoticed(String words) {
        return Ui.get(() -> Boolean.valueOf(Arrays.stream(Ui.display().getShells())
                .filter(shell -> shell.isVisible() && shell != shell() && shell.getText().isEmpty())
                .anyMatch(shell -> Widgets.allText(shell).contains(words)))).booleanValue();
    }

    /** Answers what a host asks before it lets anybody in, one question after the other. */
    public void signIn(String... answers) {
        for (String answer : answers) {
            DialogBot question = dialog("Sign In");
            question.type(answer);
            question.press("Sign In");
            question.untilClosed();
        }
    }

    /** {@return whether a dialog with this title is open} */
    public boolean hasDialog(String title) {
        return Ui.get(() -> Boolean.valueOf(Widgets.shell(title).isPresent())).booleanValue();
    }

    /** {@return the text on the clipboard} */
    public String clipboard() {
        return Ui.get(() -> {
            Clipboard clipboard = new Clipboard(Ui.display());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
    }

    /** {@return the active page; UI thread} */
    public IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Brings a view to the top. {@return it} */
    IViewPart show(String view) {
        return Ui.get(() -> {
            try {
                return page().showView(view);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** {@return what a part shows; UI thread} */
    static Composite body(IWorkbenchPart part) {
        return (Composite) part.getSite().getService(MPart.class).getWidget();
    }

    private ToolItem tool(String id) {
        Optional<ToolItem> found = Widgets.first(shell(), ToolItem.class,
                item -> item.getData() instanceof IContributionItem contribution && id.equals(contribution.getId()));
        return found.orElseThrow(() -> new AssertionError("There is no tool " + id));
    }

    private Menu bar() {
        return Ui.get(() -> shell().getMenuBar());
    }
}
