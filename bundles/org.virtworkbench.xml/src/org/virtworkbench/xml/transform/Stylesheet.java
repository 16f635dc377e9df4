package org.virtworkbench.xml.transform;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import javax.xml.XMLConstants;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/** Applies stylesheets with the JDK's processor, with all that reaches outside of the document switched off. */
public final class Stylesheet {

    private Stylesheet() {
    }

    /**
     * {@return what a stylesheet makes of a document}
     *
     * @param stylesheet XSLT 1.0
     * @param document that it is applied to
     * @throws StylesheetException when it can't be used
     */
    public static String apply(String stylesheet, String document) throws StylesheetException {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            factory.setErrorListener(new Quiet());
            Transformer transformer = factory.newTransformer(new StreamSource(new StringReader(stylesheet)));
            transformer.setErrorListener(new Quiet());
            transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            StringWriter result = new StringWriter();
            transformer.transform(new StreamSource(new StringReader(document)), new StreamResult(result));
            return result.toString();
        } catch (TransformerException e) {
            throw new StylesheetException(e.getMessage());
        }
    }

    /** Prints nothing: what goes wrong is thrown. */
    private static final class Quiet implements ErrorListener {
        @Override
        public void warning(TransformerException problem) {
            // what could be written is what there is
        }

        @Override
        public void error(TransformerException problem) throws TransformerException {
            throw problem;
        }

        @Override
        public void fatalError(TransformerException problem) throws TransformerException {
            throw problem;
        }
    }
}
