package org.virtworkbench.ui.console.wall;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.search.GuestQuery;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.editor.PartSelection;
import org.virtworkbench.ui.editor.ViewingEditor;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.widgets.ContextMenu;
import org.virtworkbench.ui.widgets.CssClass;
import org.virtworkbench.ui.widgets.EmptyState;
import org.virtworkbench.ui.widgets.EmptyState.Action;

/** The wall: the screens of all guests that are not off, of all connected hosts, as small pictures that stay fresh. UI thread. */
public final class ScreensEditor extends ViewingEditor implements WallCanvas.Listener {

    /** Identifier of this editor. */
    public static final String ID = "org.virtworkbench.ui.console.screens";

    private static final int WIDEST = 560;

    private final PartSelection selection = new PartSelection();
    private final StackLayout stack = new StackLayout();
    private Icons icons;
    private InventoryService inventory;
    private Subscription themes = () -> {};
    private Subscription changes = () -> {};
    private Text filter;
    private Label count;
    private Composite body;
    private WallCanvas wall;
    private EmptyState empty;
    private Thumbnails thumbnails;
    private GuestQuery query = GuestQuery.parse("");

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        site.setSelectionProvider(selection);
        icons = site.getService(Icons.class);
        inventory = site.getService(InventoryService.class);
        themes = icons.onThemeChange(() -> {
            showTitle();
            wall.redraw();
        });
        showTitle();
    }

    private void showTitle() {
        setTitleImage(icons.image("display"));
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        createFilter(parent);
        body = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        body.setLayout(stack);
        empty = new EmptyState(body, icons);
        wall = new WallCanvas(body, icons, getSite().getService(Colors.class), guest -> thumbnails.image(guest), this);
        thumbnails = new Thumbnails(body.getDisplay(), getSite().getService(Connections.class), getSite().getService(OpenScreens.class),
                getSite().getService(HostRests.class), wall::seen, wall::pictureSize, wall::changed);
        ContextMenu.on(wall, menu -> {
            menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
            getSite().registerContextMenu(menu, selection);
        });
        changes = inventory.subscribe(this::changed);
        show();
        thumbnails.start();
    }

    private void createFilter(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(12, 4).applyTo(bar);
        filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.filter);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDEST, SWT.DEFAULT).applyTo(filter);
        count = CssClass.MUTED.on(new Label(bar, SWT.RIGHT));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
        filter.addListener(SWT.Modify, event -> {
            query = GuestQuery.parse(filter.getText());
            show();
        });
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                wall.setFocus();
                event.doit = false;
            } else if (event.keyCode == SWT.ESC) {
                filter.setText("");
            }
        });
    }

    /** Statistics change all the time: only what the wall shows or the filter looks at matters. */
    private void changed(ChangeSet news) {
        boolean concerned = !query.isEmpty() || !news.added().isEmpty() || !news.removed().isEmpty() || news.changed().keySet().stream()
                .anyMatch(object -> object instanceof Guest && news.concerns(object, InventoryPackage.Literals.GUEST__STATE,
                        InventoryPackage.Literals.HOST_OBJECT__NAME) || object instanceof Host);
        if (concerned) {
            show();
        }
    }

    private void show() {
        List<Guest> running = inventory.inventory().getHosts().stream().filter(host -> host.getState() == ConnectionState.CONNECTED)
                .flatMap(host -> host.getGuests().stream()).filter(guest -> hasScreen(guest.getState()))
                .sorted(Comparator.comparing(Guest::getName, String.CASE_INSENSITIVE_ORDER)).toList();
        List<Guest> matching = running.stream().filter(query::matches).toList();
        thumbnails.keepOnly(running.stream().map(Guest::getUuid).collect(Collectors.toSet()));
        wall.show(matching);
        String words = matching.size() == running.size()
                ? running.size() == 1 ? Messages.shownOne : NLS.bind(Messages.shown, running.size())
                : NLS.bind(Messages.shownOf, matching.size(), running.size());
        if (!count.getText().equals(words)) {
            count.setText(words);
            count.requestLayout();
        }
        Control top = matching.isEmpty() ? empty : wall;
        if (running.isEmpty()) {
            empty.show("large/display", Messages.none, Messages.none_text);
        } else if (matching.isEmpty()) {
            empty.show("large/display", Messages.noMatch, Messages.noMatch_text,
                    new Action(Messages.noMatch_clear, () -> filter.setText("")));
        }
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout(true, true);
        }
    }

    private static boolean hasScreen(GuestState state) {
        return switch (state) {
            case RUNNING, BLOCKED, PAUSED, SHUTTING_DOWN, SUSPENDED -> true;
            default -> false;
        };
    }

    @Override
    public void selected(Optional<Guest> guest) {
        selection.setSelection(guest.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
    }

    @Override
    public void opened(Guest guest) {
        try {
            Editors.openConsole(getSite().getPage(), guest);
        } catch (PartInitException e) {
            getSite().getService(Failures.class).show(e.getStatus());
        }
    }

    @Override
    public void setFocus() {
        if (stack.topControl == wall) {
            wall.setFocus();
        } else {
            filter.setFocus();
        }
    }

    @Override
    public void dispose() {
        changes.close();
        themes.close();
        if (thumbnails != null) {
            thumbnails.close();
        }
        super.dispose();
    }
}
