package org.virtworkbench.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.virtworkbench.app.commandline.CommandLine;
import org.virtworkbench.app.commandline.CommandLine.CheckDocuments;
import org.virtworkbench.app.commandline.CommandLine.Misuse;
import org.virtworkbench.app.commandline.CommandLine.OpenWindow;
import org.virtworkbench.app.commandline.CommandLine.ShowHelp;
import org.virtworkbench.app.commandline.CommandLine.ShowVersion;
import org.virtworkbench.app.commandline.CommandLineParser;
import org.virtworkbench.app.commandline.Options;
import org.virtworkbench.app.commandline.Usage;
import org.virtworkbench.app.instance.SecondStart;
import org.virtworkbench.app.pictures.KeptPictures;
import org.virtworkbench.app.startup.AnswerTimes;
import org.virtworkbench.app.startup.DebugOutput;
import org.virtworkbench.app.startup.Environment;
import org.virtworkbench.app.startup.OwnServices;
import org.virtworkbench.app.startup.TornFiles;
import org.virtworkbench.app.startup.WorkspaceLock;
import org.virtworkbench.app.theme.PlainRows;
import org.virtworkbench.app.theme.SelectionColours;
import org.virtworkbench.app.theme.ThemeChoice;
import org.virtworkbench.app.window.ApplicationWorkbenchAdvisor;
import org.virtworkbench.core.dropins.Dropins;
import org.virtworkbench.xml.check.CheckXml;

/**
 * Does what the command line asks for: mostly, runs the workbench until its window is closed. Exit status: 0 when all went well, 1 when something asked for
 * could not be done, 2 when the command line can't be understood.
 */
public final class Application implements IApplication {

    private static final Integer FAILED = 1;
    private static final Integer MISUSED = 2;

    @Override
    public Object start(IApplicationContext context) {
        // Icons are drawn with the JDK's painter: without a display of its own it starts sooner and needs no further libraries.
        System.setProperty("java.awt.headless", "true");
        // Halves colour and opacity of disabled icons: the default paints them white, which on a dark window looks enabled.
        System.setProperty("org.eclipse.swt.image.disablement", "gtk");
        String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        CommandLine commandLine = CommandLineParser.parse(List.of(words));
        return switch (commandLine) {
            case ShowHelp() -> print(context, Usage.text());
            case ShowVersion() -> print(context, "Virt Workbench " + FrameworkUtil.getBundle(Application.class).getVersion());
            case CheckDocuments(List<String> files) -> check(context, files);
            case Misuse(String message) -> misuse(context, message);
            case OpenWindow(Options options) -> openWindow(context, options, List.of(words));
        };
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                workbench.close();
            }
        });
    }

    private static Object print(IApplicationContext context, String text) {
        context.applicationRunning();
        System.out.println(text);
        return EXIT_OK;
    }

    private static Object misuse(IApplicationContext context, String message) {
        context.applicationRunning();
        System.err.println(Usage.misuse(message));
        return MISUSED;
    }

    private static Object check(IApplicationContext context, List<String> files) {
        context.applicationRunning();
        return CheckXml.run(files, System.out, System.err);
    }

    private static Object openWindow(IApplicationContext context, Options options, List<String> words) {
        WorkspaceLock lock = WorkspaceLock.take(Platform.getInstanceLocation());
        if (lock.problem().isPresent()) {
            context.applicationRunning();
            if (lock.taken() && options.screenshot().isEmpty() && SecondStart.handOver(lock.location(), words)) {
                return EXIT_OK;
            }
            System.err.println("virt-workbench: " + lock.problem().get());
            return FAILED;
        }
        Display display = PlatformUI.createDisplay();
        Environment.drop();
        KeptPictures.replaceGtk();
        try {
            if (options.debug()) {
                OwnServices.await();
                DebugOutput.start(display);
            }
            AnswerTimes.startWhereAsked(display);
            PlainRows.leaveOut(display);
            SelectionColours.follow(display);
            ThemeChoice.applyAtStart(display, options.theme().orElseGet(ThemeChoice::stored));
            ApplicationWorkbenchAdvisor advisor = new ApplicationWorkbenchAdvisor(options, readied(lock.folder()));
            int code = PlatformUI.createAndRunWorkbench(display, advisor);
            advisor.ended();
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : Integer.valueOf(advisor.exitStatus());
        } finally {
            display.dispose();
            lock.release();
        }
    }

    /** Does what must be done with a workspace before the window is made. {@return what to tell the person} */
    private static List<String> readied(Path workspace) {
        List<String> notes = new ArrayList<>(TornFiles.setAside(workspace, Instant.now()));
        Path dropins = workspace.resolve(Dropins.FOLDER);
        if (Files.isDirectory(dropins)) {
            notes.addAll(Dropins.start(dropins, FrameworkUtil.getBundle(Platform.class).getBundleContext()));
        }
        return notes;
    }
}
