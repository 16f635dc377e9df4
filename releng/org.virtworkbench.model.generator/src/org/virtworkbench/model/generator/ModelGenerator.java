package org.virtworkbench.model.generator;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates the Java code of an EMF model outside of an IDE.
 * <p>
 * Files whose content stays the same keep their time stamp, so an unchanged model compiles nothing anew.
 */
public final class ModelGenerator {

    private ModelGenerator() {
    }

    /**
     * Runs the generator.
     *
     * @param args the folder of the bundle, and the path of its genmodel below that folder
     * @throws IllegalStateException when the model is invalid or its code cannot be written
     */
    public static void main(String[] args) {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: <bundle folder> <genmodel below it>");
        }
        Path bundle = Path.of(args[0]).toAbsolutePath().normalize();
        if (!Files.isRegularFile(bundle.resolve(args[1]))) {
            throw new IllegalArgumentException("no genmodel at " + bundle.resolve(args[1]));
        }
        generate(load(bundle, args[1]));
    }

    private static GenModel load(Path bundle, String genmodelPath) {
        GenModelPackage.eINSTANCE.eClass();
        String project = bundle.getFileName().toString();
        EcorePlugin.getPlatformResourceMap().put(project, URI.createURI(bundle.toUri().toString()));

        ResourceSet resources = new ResourceSetImpl();
        var factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
        factories.put("ecore", new EcoreResourceFactoryImpl());
        factories.put("genmodel", new XMIResourceFactoryImpl());
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(true));

        URI uri = URI.createPlatformResourceURI(project + '/' + genmodelPath, true);
        Resource resource = resources.getResource(uri, true);
        GenModel model = (GenModel) resource.getContents().get(0);
        model.reconcile();
        model.setCanGenerate(true);
        model.setValidateModel(true);
        return model;
    }

    private static void generate(GenModel model) {
        fail("The model's genmodel is invalid", model.diagnose());
        model.getGenPackages().forEach(p -> fail("The ecore is invalid", Diagnostician.INSTANCE.validate(p.getEcorePackage())));

        GeneratorAdapterFactory.Descriptor.Registry registry = GeneratorAdapterFactory.Descriptor.Registry.INSTANCE;
        registry.addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
        Generator generator = new Generator();
        generator.setInput(model);
        fail("The code could not be generated",
                generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()));
    }

    private static void fail(String what, Diagnostic diagnostic) {
        if (diagnostic.getSeverity() < Diagnostic.WARNING) {
            return;
        }
        StringBuilder text = new StringBuilder(what);
        append(text, diagnostic);
        throw new IllegalStateException(text.toString(), diagnostic.getException());
    }

    private static void append(StringBuilder text, Diagnostic diagnostic) {
        text.append('\n').append(diagnostic.getMessage());
        diagnostic.getChildren().forEach(child -> append(text, child));
    }
}
