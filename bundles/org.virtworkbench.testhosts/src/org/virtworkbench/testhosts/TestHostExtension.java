package org.virtworkbench.testhosts;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one {@link TestHost} for a test class, hands it to constructors and methods that have a parameter of that type,
 * and ends it after the class. A daemon that has ended is started again before each test. Skips the class, saying what is
 * missing, where no host can be started.
 *
 * <pre>
 * &#64;RegisterExtension
 * static final TestHostExtension HOST = new TestHostExtension(HostOptions.DEFAULT.withSasl());
 * </pre>
 *
 * or, for the default options, {@code @ExtendWith(TestHostExtension.class)}.
 */
public final class TestHostExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TestHostExtension.class);

    private final HostOptions options;

    /** A host with the default options. */
    public TestHostExtension() {
        this(HostOptions.DEFAULT);
    }

    /** A host with these options. */
    public TestHostExtension(HostOptions options) {
        this.options = options;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(NAMESPACE).put(this, TestHost.start(options));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestHost host = context.getStore(NAMESPACE).get(this, TestHost.class);
        host.reviveDaemon().ifPresent(
                how -> System.out.println("Test host " + host.name() + ": libvirtd had ended (" + how + ") and was started again"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TestHost host = context.getStore(NAMESPACE).remove(this, TestHost.class);
        if (host != null) {
            host.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestHost.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).get(this, TestHost.class);
    }
}
