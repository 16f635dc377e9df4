package org.virtworkbench.ui.wizards.host;

import java.util.function.Supplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.connection.ConnectionProfile;
import org.virtworkbench.core.connection.Connections;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.model.values.ConnectionProblem;
import org.virtworkbench.model.values.HostFacts;
import org.virtworkbench.ui.Icons;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.widgets.Later;

/** The button that tries a connection, and what came of it: what was found there, or what failed, why, and what to do. */
final class ConnectionTest {

    private final Composite area;
    private final Connections connections;
    private final Icons icons;
    private final Supplier<ConnectionProfile> profile;
    private final Button button;
    private final ProgressBar progress;
    private final Label icon;
    private final Text result;
    private Job job;

    ConnectionTest(Composite parent, Connections connections, Icons icons, Supplier<ConnectionProfile> profile) {
        this.connections = connections;
        this.icons = icons;
        this.profile = profile;
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).indent(0, 8).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(area);
        button = new Button(area, SWT.PUSH);
        button.setText(Messages.test);
        button.addListener(SWT.Selection, event -> pressed());
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
        icon = new Label(area, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).hint(16, 16).indent(4, 8).applyTo(icon);
        Composite outcome = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(outcome);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(outcome);
        result = new Text(outcome, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        result.setBackground(area.getBackground()); // nothing is typed here
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).hint(360, 84).applyTo(result);
        progress = new ProgressBar(outcome, SWT.INDETERMINATE | SWT.HORIZONTAL);
        progress.setVisible(false);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
        show(null, ""); //$NON-NLS-1$
    }

    /** Forgets what a test of another draft said. */
    void draftChanged(boolean valid) {
        if (job == null) {
            button.setEnabled(valid);
            show(null, ""); //$NON-NLS-1$
        }
    }

    /** Gives up a test that runs. */
    void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    private void pressed() {
        if (job != null) {
            stop();
            return;
        }
        ConnectionProfile tried = profile.get();
        button.setText(Messages.testStop);
        progress.setVisible(true);
        show("host-connecting", NLS.bind(Messages.testRunning, tried.uri())); //$NON-NLS-1$
        job = Job.create(NLS.bind(Messages.testRunning, tried.uri()), (ICoreRunnable) monitor -> {
            try {
                HostFacts facts = connections.test(tried, monitor);
                ended(() -> show("task-ok", found(facts))); //$NON-NLS-1$
            } catch (HypervisorException e) {
                if (e.kind() == Kind.CANCELLED) {
                    ended(() -> show("task-cancelled", Messages.testStopped)); //$NON-NLS-1$
                } else {
                    ended(() -> show("task-failed", failed(e.problem()))); //$NON-NLS-1$
                }
            } catch (RuntimeException e) {
                ILog.of(ConnectionTest.class).error(tried.uri().toString(), e);
                ended(() -> show("task-failed", NLS.bind(Messages.testBroken, e))); //$NON-NLS-1$
            }
        });
        job.setSystem(true);
        job.schedule();
    }

    private void ended(Runnable showResult) {
        Later.run(area, () -> {
            job = null;
            button.setText(Messages.test);
            progress.setVisible(false);
            showResult.run();
        });
    }

    private void show(String iconName, String text) {
        icon.setImage(iconName == null ? null : icons.image(iconName));
        icon.setVisible(iconName != null);
        result.setText(text);
        result.setVisible(!text.isEmpty());
        area.layout(true, true);
    }

    private static String found(HostFacts facts) {
        return NLS.bind(Messages.testDone, facts.hostname()) + '\n' + NLS.bind(Messages.testDoneText,
                new Object[] { facts.hypervisor(), facts.hypervisorVersion(), facts.libvirtVersion(), facts.cpus(),
                        Format.bytes(facts.memory()) });
    }

    private static String failed(ConnectionProblem problem) {
        StringBuilder text = new StringBuilder(problem.what());
        if (!problem.why().isBlank()) {
            text.append('\n').append(problem.why());
        }
        if (!problem.cure().isBlank()) {
            text.append("\n\n").append(problem.cure()); //$NON-NLS-1$
        }
        return text.toString();
    }
}
