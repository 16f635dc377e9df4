package org.virtworkbench.app.startup;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/**
 * Makes one of each widget of the first window, and throws them away unseen: the toolkit finds its fonts and looks up its styles for them. Made and run by the fast
 * start, on the thread of the display.
 */
public final class EarlyWidgets implements Runnable {

    private static final String WORDS = "Virt Workbench";

    @Override
    public void run() {
        Shell shell = new Shell(Display.getCurrent());
        try {
            shell.setLayout(new FillLayout());
            shell.setMenuBar(new Menu(shell, SWT.BAR));
            new Label(shell, SWT.NONE).setText(WORDS);
            new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL).setMessage(WORDS);
            ToolBar bar = new ToolBar(shell, SWT.FLAT | SWT.RIGHT);
            new ToolItem(bar, SWT.PUSH).setText(WORDS);
            CTabFolder tabs = new CTabFolder(shell, SWT.BORDER);
            new CTabItem(tabs, SWT.CLOSE).setText(WORDS);
            Table table = new Table(shell, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
            table.setHeaderVisible(true);
            new TableColumn(table, SWT.NONE).setText(WORDS);
            new Tree(shell, SWT.VIRTUAL | SWT.MULTI);
            shell.pack();
        } finally {
            shell.dispose();
        }
    }
}
