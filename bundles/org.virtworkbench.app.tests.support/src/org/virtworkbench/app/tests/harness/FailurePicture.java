package org.virtworkbench.app.tests.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;
import org.virtworkbench.app.tests.bot.Picture;
import org.virtworkbench.app.tests.bot.Ui;

/** Leaves a picture of the screen and a list of its widgets in {@code target/screenshots} when a test fails. */
final class FailurePicture implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        Throwable failure = context.getExecutionException().orElse(null);
        if (failure == null || failure instanceof TestAbortedException) {
            return;
        }
        Path folder = Path.of("target", "screenshots").toAbsolutePath();
        Files.createDirectories(folder);
        String name = context.getRequiredTestClass().getSimpleName() + '.' + context.getRequiredTestMethod().getName()
                + context.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("^" + context.getRequiredTestMethod().getName(),
                        "");
        Ui.run(() -> Picture.ofScreen(folder.resolve(name + ".png")));
        Files.writeString(folder.resolve(name + ".txt"), Ui.get(Picture::dump));
    }
}
