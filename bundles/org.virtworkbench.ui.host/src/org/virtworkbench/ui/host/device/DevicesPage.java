package org.virtworkbench.ui.host.device;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.driver.DeviceRecord;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.inventory.ChangeSet;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.model.inventory.InventoryPackage.Literals;
import org.virtworkbench.ui.forms.HostFetch;
import org.virtworkbench.ui.forms.HostQuestion;
import org.virtworkbench.ui.forms.InventoryEditor;
import org.virtworkbench.ui.host.HostPage;
import org.virtworkbench.ui.widgets.CssClass;
import org.virtworkbench.ui.widgets.EmptyState;

/** The devices of the host itself. Read from the host when the page is shown and whenever the host says that some came, went or changed. */
public final class DevicesPage extends HostPage {

    private static final String ID = "devices";
    private static final int FILTER_WIDTH = 220;

    private final DeviceUsers users = new DeviceUsers();
    private HostQuestion<List<DeviceRecord>> question;
    private Composite head;
    private Label heading;
    private DeviceTree tree;
    private EmptyState empty;

    /** @param editor that it is a page of */
    public DevicesPage(InventoryEditor<Host> editor) {
        super(editor, ID, Messages.Page_title);
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        question = new HostQuestion<>(new HostFetch(services().connections(), parent), connection -> connection.devices().list(),
                this::show, this::failed);
        head = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(12, 8, 6, 2).applyTo(head);
        heading = CssClass.HEADING.on(new Label(head, SWT.NONE));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(heading);
        Text filter = new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.Filter);
        GridDataFactory.fillDefaults().hint(FILTER_WIDTH, SWT.DEFAULT).applyTo(filter);
        empty = new EmptyState(parent, services().icons());
        GridDataFactory.fillDefaults().grab(true, true).exclude(true).applyTo(empty);
        tree = new DeviceTree(parent, services().icons(), users::of);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
        filter.addListener(SWT.Modify, event -> tree.filter(filter.getText()));
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.viewer().getTree().setFocus();
            }
        });
        var themes = services().icons().onThemeChange(() -> tree.refill());
        parent.addDisposeListener(event -> themes.close());
        say(Messages.State_asking, "");
    }

    @Override
    protected void show(Host shown) {
        users.look(shown);
        tree.refill();
        question.ask(shown, NLS.bind(Messages.Job_list, shown.getName()));
    }

    private void show(List<DeviceRecord> devices) {
        tree.show(devices);
        heading.setText(NLS.bind(Messages.Heading, tree.count()));
        if (devices.isEmpty()) {
            say(Messages.State_none, "");
        } else {
            setTreeShown(true);
        }
    }

    private void failed(HypervisorException failure) {
        if (failure.kind() == Kind.UNSUPPORTED) {
            say(Messages.State_unsupported, Messages.State_unsupportedText);
        } else {
            say(Messages.State_failed, failure.getMessage());
        }
    }

    private void say(String headline, String text) {
        empty.show("large/host", headline, text);
        setTreeShown(false);
    }

    private void setTreeShown(boolean shown) {
        setShown(head, shown);
        setShown(tree.control(), shown);
        setShown(empty, !shown);
        head.getParent().layout();
    }

    @Override
    protected void update(Host shown, ChangeSet changes) {
        if (changes.concerns(shown, Literals.HOST__DEVICE_CHANGES, Literals.HOST__STATE)) {
            show(shown);
        } else if (changes.concerns(shown, Literals.HOST__GUESTS) || changes.changed().keySet().stream()
                .anyMatch(object -> object.eClass() == Literals.GUEST && changes.concerns(object, Literals.GUEST__OTHER_DEVICES))) {
            users.look(shown);
            tree.refill();
        }
    }
}
