import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Adds up the test reports of a build. Prints the names of failed, skipped and repeated tests with what went wrong, and last the line
 * {@code N passed, N failed, N skipped}; ends with 1 when something failed.
 * <p>
 * Arguments: the project's folder, and how the build went: {@code built}, {@code broken} (it stopped before its end) or
 * {@code crashed} (a test run ended without a report). A build that did not go well counts as one more failure.
 */
public final class TestSummary {

    private static final int LINES_OF_A_FAILURE = 12;
    /** What a test says that was broken off by a crash of the distribution's daemon: it was done once more, and that counts. */
    private static final String REPEATED = ": Repeated, since libvirtd crashed";

    private final List<String> failed = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();
    private int passed;

    private TestSummary() {
    }

    public static void main(String[] args) throws Exception {
        TestSummary summary = new TestSummary();
        for (Path report : reports(Path.of(args[0]))) {
            summary.add(report);
        }
        if (args[1].equals("broken")) {
            summary.failed.add("the build stopped before its end");
        } else if (args[1].equals("crashed")) {
            summary.failed.add("a test run ended without a report");
        }
        System.exit(summary.print("true".equals(System.getenv("CI"))) ? 0 : 1);
    }

    private static List<Path> reports(Path root) throws IOException {
        List<Path> reports = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean products = name.equals("products") || name.equals("classes") || name.equals("src") || name.equals(".git");
                return products ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (name.startsWith("TEST-") && name.endsWith(".xml") && file.getParent().endsWith("target/surefire-reports")) {
                    reports.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return reports;
    }

    private void add(Path report) throws Exception {
        NodeList cases = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            String name = test.getAttribute("classname") + '.' + test.getAttribute("name");
            if (has(test, "failure") || has(test, "error")) {
                failed.add(name + trace(test));
            } else if (has(test, "skipped")) {
                String why = why((Element) test.getElementsByTagName("skipped").item(0));
                (why.startsWith(REPEATED) ? repeated : skipped).add(name + why);
            } else {
                passed++;
            }
        }
    }

    /** {@return the first lines of what a failed test threw, each on a line of its own} */
    private static String trace(Element test) {
        String kind = has(test, "failure") ? "failure" : "error";
        String text = test.getElementsByTagName(kind).item(0).getTextContent();
        return text.strip().lines().limit(LINES_OF_A_FAILURE).map(line -> "\n        " + line.strip()).collect(Collectors.joining());
    }

    /** Surefire writes the reason as an attribute or, behind the exception's name, as the first line of a stack trace. */
    private static String why(Element skipped) {
        String text = skipped.hasAttribute("message") ? skipped.getAttribute("message") : skipped.getTextContent();
        String line = text.strip().lines().findFirst().orElse("").replaceFirst("^[\\w.]+Exception: ", "");
        return line.isEmpty() ? "" : ": " + line;
    }

    private static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }

    private boolean print(boolean skippedIsFailure) {
        failed.forEach(name -> System.out.println("FAILED  " + name));
        skipped.forEach(name -> System.out.println("SKIPPED " + name));
        repeated.forEach(name -> System.out.println("REPEATED " + name));
        if (skippedIsFailure && !skipped.isEmpty()) {
            System.out.println("Skipped tests count as failures here (CI=true).");
        }
        if (passed + failed.size() == 0) {
            failed.add("no test ran");
            System.out.println("FAILED  no test ran");
        }
        System.out.println(passed + " passed, " + failed.size() + " failed, " + skipped.size() + " skipped");
        return failed.isEmpty() && !(skippedIsFailure && !skipped.isEmpty());
    }
}
