package org.virtworkbench.ui.inventory.guests;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.search.Completion;
import org.virtworkbench.core.search.GuestQuery;

/** Offers ways to go on while a filter is typed: with Ctrl+Space, and by itself behind a colon. */
final class QueryProposals implements IContentProposalProvider {

    private static final char[] BY_ITSELF = { ':' };
    /** Milliseconds, so that who types on is not stopped by a list that nobody reads. */
    private static final int PATIENCE = 250;

    /** Begins to offer them in a field. */
    static void on(Text field) {
        ContentProposalAdapter adapter = new ContentProposalAdapter(field, new TextContentAdapter(), new QueryProposals(),
                KeyStroke.getInstance(SWT.MOD1, ' '), BY_ITSELF);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
        adapter.setAutoActivationDelay(PATIENCE);
        adapter.setFilterStyle(ContentProposalAdapter.FILTER_NONE);
    }

    @Override
    public IContentProposal[] getProposals(String text, int caret) {
        return GuestQuery.completions(text.substring(0, caret)).stream().map(way -> proposal(way, text, caret))
                .toArray(IContentProposal[]::new);
    }

    private static IContentProposal proposal(Completion way, String text, int caret) {
        String before = text.substring(0, way.position()) + way.text();
        String label = way.description().isEmpty() ? way.text() : way.text() + " \u2013 " + way.description();
        return new ContentProposal(before + text.substring(caret), label, null, before.length());
    }
}
