package org.virtworkbench.ui.inventory.explorer;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.connection.DetailRequest;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.core.inventory.InventoryService;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Inventory;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.editor.Editors;
import org.virtworkbench.ui.inventory.Commands;
import org.virtworkbench.ui.inventory.GuestFolder.Grouping;
import org.virtworkbench.ui.inventory.ListKeys;
import org.virtworkbench.ui.inventory.ViewSettings;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.widgets.ContextMenu;
import org.virtworkbench.ui.widgets.EmptyState;

/** The tree of hosts with their guests, storage and networks. */
public final class ExplorerView extends ViewPart {

    /** Its identifier. */
    public static final String ID = "org.virtworkbench.ui.inventory.explorer";

    private static final String GROUPING = "explorer.grouping";
    private static final String LINK = "explorer.link";
    /** Of so many guests that are selected in the table the first ones are selected here. */
    private static final int MOST_LINKED = 200;

    private final ViewSettings settings = new ViewSettings();
    private final StackLayout stack = new StackLayout();
    private InventoryService inventory;
    private Subscription changes = () -> {
    };
    private Subscription themes = () -> {
    };
    private ExplorerContent content;
    private ExplorerUpdater updater;
    private Countdown countdown;
    private ExplorerTree viewer;
    private EmptyState empty;
    private ISelectionListener link;

    @Override
    public void createPartControl(Composite parent) {
        inventory = getSite().getService(InventoryService.class);
        Icons icons = getSite().getService(Icons.class);
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        empty = new EmptyState(area, icons);
        empty.show("large/host", Messages.Empty_headline, Messages.Empty_text,
                new EmptyState.Action(Messages.Empty_add, () -> Commands.run(getSite(), Commands.ADD_HOST)));
        setTitleImage(icons.image("host"));
        createTree(area, icons);
        createMenus(icons);
        getSite().setSelectionProvider(viewer);
        viewer.rows().add(Optional.empty(), inventory.inventory().getHosts());
        countdown = new Countdown(viewer, inventory.inventory());
        countdown.look();
        changes = inventory.subscribe(this::changed);
        showWhatFits();
    }

    private void createTree(Composite area, Icons icons) {
        content = new ExplorerContent(grouping());
        ExplorerLabels labels = new ExplorerLabels(icons, getSite().getService(Colors.class));
        viewer = new ExplorerTree(area, inventory.inventory(), content, labels, new Expansion(settings));
        updater = new ExplorerUpdater(viewer, content);
        Tree tree = viewer.getControl();
        tree.addListener(SWT.Expand, event -> wantVolumes(event.item.getData()));
        tree.addListener(SWT.DefaultSelection, event -> entered(viewer.getSelection().getFirstElement()));
        // not SWT.DefaultSelection: it comes for Enter as well, which is bound to the same command for guests, hosts and the like
        tree.addListener(SWT.MouseDoubleClick, event -> {
            if (event.button == 1 && tree.getItem(new Point(event.x, event.y)) != null) {
                doubleClicked(viewer.getSelection().getFirstElement());
            }
        });
        ListKeys.on(viewer.getControl(), getSite(), ListKeys.GUESTS);
        new ExplorerDragAndDrop(viewer, getSite(), content::grouping);
        themes = icons.onThemeChange(() -> {
            labels.themeChanged();
            setTitleImage(icons.image("host"));
            viewer.refresh();
        });
    }

    private void createMenus(Icons icons) {
        ContextMenu.on(viewer.getControl(), menu -> {
            menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
            getSite().registerContextMenu(menu, viewer);
        });
        IMenuManager options = getViewSite().getActionBars().getMenuManager();
        MenuManager groups = new MenuManager(Messages.Menu_groupBy);
        groups.add(group(Grouping.FOLDER, Messages.Menu_folder));
        groups.add(group(Grouping.TAG, Messages.Menu_tag));
        groups.add(group(Grouping.NONE, Messages.Menu_none));
        options.add(groups);
        Action linking = new Action(Messages.Menu_link, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                settings.put(LINK, Boolean.toString(isChecked()));
                link(isChecked());
            }
        };
        linking.setChecked(settings.get(LINK, false));
        link(linking.isChecked());
        options.add(linking);
        Action collapse = new Action(Messages.Menu_collapse, icons.descriptor("collapse")) {
            @Override
            public void run() {
                viewer.collapseAll();
            }
        };
        themes = both(themes, icons.onThemeChange(() -> collapse.setImageDescriptor(icons.descriptor("collapse"))));
        getViewSite().getActionBars().getToolBarManager().add(collapse);
    }

    private Action group(Grouping grouping, String text) {
        Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked() && content.grouping() != grouping) {
                    settings.put(GROUPING, grouping.name());
                    IStructuredSelection selection = viewer.getSelection();
                    content.group(grouping);
                    viewer.rows().rebuild();
                    viewer.restore(selection);
                }
            }
        };
        action.setChecked(content.grouping() == grouping);
        return action;
    }

    private Grouping grouping() {
        String chosen = settings.get(GROUPING, Grouping.FOLDER.name());
        for (Grouping each : Grouping.values()) {
            if (each.name().equals(chosen)) {
                return each;
            }
        }
        return Grouping.FOLDER;
    }

    private void link(boolean on) {
        if (on && link == null) {
            link = (part, selection) -> {
                if (part != this && selection instanceof IStructuredSelection structured && !structured.isEmpty()
                        && structured.getFirstElement() instanceof Guest guest
                        && !viewer.getSelection().toList().contains(guest)) {
                    viewer.setSelection(new StructuredSelection(structured.toList().stream().limit(MOST_LINKED).toList()), true);
                }
            };
            getSite().getPage().addPostSelectionListener(link);
        } else if (!on && link != null) {
            getSite().getPage().removePostSelectionListener(link);
            link = null;
        }
    }

    private void changed(ChangeSet changeSet) {
        updater.update(changeSet);
        countdown.look();
        showWhatFits();
    }

    private void showWhatFits() {
        Inventory all = inventory.inventory();
        Control shown = all.getHosts().isEmpty() ? empty : viewer.getControl();
        if (stack.topControl != shown) {
            stack.topControl = shown;
            shown.getParent().layout();
        }
    }

    private void wantVolumes(Object element) {
        if (element instanceof StoragePool pool && !pool.isVolumesKnown() && pool.getHost() != null) {
            getSite().getService(Connections.class).want(new DetailRequest.Volumes(pool.getHost().getId(), pool.getUuid()));
        }
    }

    private void doubleClicked(Object element) {
        if (Commands.ofDoubleClick(element).equals(Commands.CONSOLE)) {
            Commands.run(getSite(), Commands.CONSOLE);
        } else {
            open(element);
        }
    }

    private void open(Object element) {
        try {
            if (element instanceof EObject object) {
                Editors.open(getSite().getPage(), object);
            } else if (element instanceof Section section) {
                switch (section.kind()) {
                    case STORAGE -> Editors.openStorage(getSite().getPage(), section.host(), Optional.empty());
                    case NETWORKS -> Editors.openNetworks(getSite().getPage(), section.host(), Optional.empty());
                }
            }
        } catch (PartInitException e) {
            getSite().getService(Failures.class).show(e.getStatus());
        }
    }

    /** What Enter does where no command is bound to it. Folders have nothing to open. */
    private void entered(Object element) {
        if (element instanceof Section) {
            open(element);
        } else if (element != null && !(element instanceof EObject)) {
            viewer.toggle(element);
        }
    }

    @Override
    public void saveState(IMemento memento) {
        // All is kept at once in the settings.
    }

    @Override
    public void setFocus() {
        stack.topControl.setFocus();
    }

    @Override
    public void dispose() {
        changes.close();
        themes.close();
        link(false);
        super.dispose();
    }

    private static Subscription both(Subscription first, Subscription second) {
        return () -> {
            first.close();
            second.close();
        };
    }
}
