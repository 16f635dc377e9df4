package org.virtworkbench.app.welcome;

import java.util.List;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.virtworkbench.app.demo.DemoHost;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.connection.LocalHypervisor;
import org.virtworkbench.core.inventory.InventoryService.Subscription;
import org.virtworkbench.core.inventory.ModelRealm;
import org.virtworkbench.ui.Failures;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.editor.ViewingEditor;
import org.virtworkbench.ui.theme.Colors;
import org.virtworkbench.ui.widgets.CssClass;

/** What a person sees who has no host yet: the demo host, the hypervisors of this computer, and the wizard for others. */
public final class WelcomeEditor extends ViewingEditor {

    private static final String ID = "org.virtworkbench.app.welcome";
    private static final String ICON = "welcome";
    private static final String ADD_HOST = "org.virtworkbench.ui.host.add";

    private Icons icons;
    private Subscription themes;
    private Colors colors;
    private Button demo;
    private LocalCard local;

    /**
     * Opens it or brings it to the top.
     *
     * @param page of the window
     * @throws PartInitException when it can't be made
     */
    public static void show(IWorkbenchPage page) throws PartInitException {
        page.openEditor(new WelcomeInput(), ID, true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        icons = site.getService(Icons.class);
        colors = site.getService(Colors.class);
        setTitleImage(icons.image(ICON));
        themes = icons.onThemeChange(() -> setTitleImage(icons.image(ICON)));
    }

    @Override
    public void createPartControl(Composite parent) {
        ScrolledComposite scroller = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        Composite page = new Composite(scroller, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(32, 24).applyTo(page);
        scroller.setContent(page);
        Composite column = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(column);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(column);
        centred(CssClass.TITLE.on(new Label(column, SWT.CENTER)), Messages.Welcome_headline);
        centred(CssClass.MUTED.on(new Label(column, SWT.CENTER)), Messages.Welcome_text);
        Composite cards = new Composite(column, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(16, 0).applyTo(cards);
        GridDataFactory.fillDefaults().indent(0, 18).applyTo(cards);
        createDemoCard(cards);
        local = new LocalCard(cards, icons, colors, this::addLocal);
        GridDataFactory.fillDefaults().applyTo(local.control());
        createAddCard(cards);
        scroller.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        discover();
    }

    @Override
    public void dispose() {
        themes.close();
        super.dispose();
    }

    @Override
    public void setFocus() {
        demo.setFocus();
    }

    private void createDemoCard(Composite cards) {
        WelcomeCard card = new WelcomeCard(cards, icons, colors, "large/demo", Messages.Welcome_demo, Messages.Welcome_demoText);
        GridDataFactory.fillDefaults().applyTo(card);
        demo = card.addButton(card, Messages.Welcome_demoButton, this::addDemo);
    }

    private void createAddCard(Composite cards) {
        WelcomeCard card = new WelcomeCard(cards, icons, colors, "large/add-host", Messages.Welcome_add, Messages.Welcome_addText);
        GridDataFactory.fillDefaults().applyTo(card);
        card.addButton(card, Messages.Welcome_addButton, this::addHost);
    }

    private static void centred(Label label, String text) {
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, false).applyTo(label);
    }

    private void discover() {
        Connections connections = getSite().getService(Connections.class);
        ModelRealm realm = getSite().getService(ModelRealm.class);
        background(Messages.Welcome_looking, monitor -> {
            List<LocalHypervisor> found = connections.discover();
            connections.loaded().thenRun(() -> realm.execute(() -> local.show(found, connections.profiles())));
        });
    }

    private void addDemo() {
        DemoHost host = getSite().getService(DemoHost.class);
        ModelRealm realm = getSite().getService(ModelRealm.class);
        Failures failures = getSite().getService(Failures.class);
        background(Messages.Welcome_addingDemo, monitor -> {
            try {
                host.add();
                realm.execute(this::close);
            } catch (CoreException e) {
                failures.show(e.getStatus());
            }
        });
    }

    private void addLocal(LocalHypervisor found) {
        local.add(found, getSite().getService(Connections.class));
        close();
    }

    private void addHost() {
        try {
            getSite().getService(IHandlerService.class).executeCommand(ADD_HOST, null);
        } catch (CommandException e) {
            getSite().getService(Failures.class).show(Messages.Welcome_noWizard, e);
        }
    }

    private void close() {
        if (!demo.isDisposed()) {
            getSite().getPage().closeEditor(this, false);
        }
    }

    private static void background(String name, ICoreRunnable work) {
        Job job = Job.create(name, work);
        job.setSystem(true);
        job.schedule();
    }
}
