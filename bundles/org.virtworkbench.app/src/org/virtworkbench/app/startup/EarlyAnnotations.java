package org.virtworkbench.app.startup;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Reads ahead the annotations by which the workbench injects: for each kind of them the JVM makes a class in each start, which its cache can't keep. Made and run by
 * the fast start.
 */
public final class EarlyAnnotations implements Runnable {

    /** Classes of the platform that have all kinds of them between them. What is not there any more is left out. */
    private static final List<String> CLASSES = List.of("org.eclipse.e4.ui.internal.workbench.swt.PartRenderingEngine",
            "org.eclipse.e4.ui.internal.workbench.E4Workbench", "org.eclipse.e4.ui.internal.workbench.PartServiceImpl",
            "org.eclipse.e4.ui.internal.workbench.ModelServiceImpl", "org.eclipse.e4.ui.internal.workbench.ResourceHandler",
            "org.eclipse.e4.ui.workbench.renderers.swt.StackRenderer", "org.eclipse.e4.ui.workbench.renderers.swt.WBWRenderer",
            "org.eclipse.e4.ui.workbench.renderers.swt.ToolBarManagerRenderer",
            "org.eclipse.e4.ui.workbench.renderers.swt.MenuManagerRenderer",
            "org.eclipse.ui.internal.e4.compatibility.CompatibilityPart", "org.eclipse.ui.internal.WorkbenchPage",
            "org.eclipse.ui.internal.WorkbenchWindow", "org.eclipse.ui.internal.Workbench");

    @Override
    public void run() {
        CLASSES.forEach(EarlyAnnotations::read);
    }

    private static void read(String name) {
        try {
            Class<?> type = Class.forName(name, false, EarlyAnnotations.class.getClassLoader());
            read(type);
            for (Field field : type.getDeclaredFields()) {
                read(field);
            }
            for (Method method : type.getDeclaredMethods()) {
                read(method);
                method.getParameterAnnotations();
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                read(constructor);
                constructor.getParameterAnnotations();
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // another version of the platform
        }
    }

    private static void read(AnnotatedElement element) {
        element.getAnnotations();
    }
}
