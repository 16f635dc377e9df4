package org.virtworkbench.app.help;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.framework.FrameworkUtil;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.widgets.ClipboardText;
import org.virtworkbench.ui.widgets.CssClass;

/** What this program is: name, version, licence, and what it runs on. */
final class AboutDialog extends Dialog {

    private static final int COPY = IDialogConstants.CLIENT_ID + 1;
    private static final int TEXT_WIDTH = 380;

    private final Icons icons;

    AboutDialog(IWorkbenchWindow window) {
        super(window.getShell());
        icons = window.getService(Icons.class);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.About_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(24, 20).spacing(20, 6).applyTo(area);
        Label logo = new Label(area, SWT.NONE);
        logo.setImage(icons.image("large/logo"));
        GridDataFactory.fillDefaults().span(1, 5).align(SWT.CENTER, SWT.BEGINNING).applyTo(logo);
        CssClass.TITLE.on(label(area, Messages.About_name));
        CssClass.MUTED.on(label(area, versions()));
        label(area, Messages.About_text);
        Link licence = new Link(area, SWT.NONE);
        licence.setText(Messages.About_licence);
        licence.addListener(SWT.Selection, event -> Program.launch(event.text));
        Link libraries = new Link(area, SWT.NONE);
        libraries.setText(Messages.About_libraries);
        libraries.addListener(SWT.Selection, event -> new NoticeDialog(getShell()).open());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, Messages.About_copy, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            ClipboardText.put(getShell().getDisplay(), Messages.About_name + '\n' + versions());
        } else {
            super.buttonPressed(id);
        }
    }

    private static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static String versions() {
        return NLS.bind(Messages.About_versions,
                new Object[] { FrameworkUtil.getBundle(AboutDialog.class).getVersion(), System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch") });
    }
}
