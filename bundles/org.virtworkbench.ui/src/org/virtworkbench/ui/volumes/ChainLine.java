package org.virtworkbench.ui.volumes;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.virtworkbench.core.storage.BackingChain;
import org.virtworkbench.model.inventory.StoragePool;
import org.virtworkbench.ui.forms.HostFetch;

/** What the selected volume builds on, as a tree in which each image stands below the one that needs it; hidden where it builds on nothing. UI thread. */
final class ChainLine {

    private static final int MOST_ROWS = 5;

    private final HostFetch fetch;
    private final Tree tree;
    private int generation;
    private String shown = "";

    ChainLine(Composite parent, HostFetch fetch) {
        this.fetch = fetch;
        tree = new Tree(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setToolTipText(Messages.Chain_tip);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(tree);
        tree.setVisible(false);
    }

    /** Shows the chain of a volume; of none where it has no chain. */
    void show(Optional<StoragePool> pool, Optional<VolumeRow> row) {
        String path = row.filter(each -> each.details().flatMap(VolumeRow.Details::backing).isPresent()).map(VolumeRow::path).orElse("");
        if (path.equals(shown)) {
            return;
        }
        shown = path;
        int mine = ++generation;
        if (path.isEmpty() || pool.isEmpty()) {
            hide();
            return;
        }
        fetch.run(pool.get().getHost().getId(), NLS.bind(Messages.Job_chain, row.get().name()),
                connection -> BackingChain.of(connection, path), chain -> {
                    if (mine == generation) {
                        fill(chain.links());
                    }
                }, failure -> {
                    if (mine == generation) {
                        hide();
                    }
                });
    }

    private void fill(List<BackingChain.Link> links) {
        tree.removeAll();
        TreeItem above = null;
        for (BackingChain.Link link : links) {
            TreeItem item = above == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(above, SWT.NONE);
            item.setText(text(link));
            if (above != null) {
                above.setExpanded(true);
            }
            above = item;
        }
        int rows = Math.min(MOST_ROWS, links.size());
        GridData data = (GridData) tree.getLayoutData();
        data.exclude = false;
        data.heightHint = tree.getItemHeight() * rows + 4;
        tree.setVisible(true);
        tree.getParent().layout();
    }

    private static String text(BackingChain.Link link) {
        String named = link.format().isEmpty() ? link.path() : NLS.bind(Messages.Chain_link, link.path(), link.format());
        return switch (link.state()) {
            case FOUND -> named;
            case MISSING -> NLS.bind(Messages.Chain_missing, named);
            case OUTSIDE -> NLS.bind(Messages.Chain_outside, named);
            case CIRCULAR -> NLS.bind(Messages.Chain_circular, named);
        };
    }

    private void hide() {
        if (tree.getVisible()) {
            tree.setVisible(false);
            ((GridData) tree.getLayoutData()).exclude = true;
            tree.getParent().layout();
        }
    }
}
