package org.virtworkbench.libvirt.internal.error;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.connection.ConnectionUri;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.libvirt.internal.tls.CertificateDiagnosis;
import org.virtworkbench.model.values.ConnectionProblem;

/** Why a connection could not be opened, and what a person can do. Blocks shortly for a certificate that was refused: it is looked at. */
public final class OpenFailures {

    private OpenFailures() {
    }

    /**
     * @param uri where to
     * @param error what libvirt says
     * @param gaveUp whether the person closed the question for a credential
     * @param cause the exception underneath, or null
     * @return the failure in the terms of core
     */
    public static HypervisorException translate(ConnectionUri uri, LibvirtError error, boolean gaveUp, Throwable cause) {
        Throwable details = new LibvirtFailure("virConnectOpenAuth", error, cause);
        String why = error.message().isEmpty() ? Messages.OpenFailures_noReason : error.message();
        if (gaveUp) {
            return failure(uri, Kind.CANCELLED, NLS.bind(Messages.OpenFailures_noCredential, why), "", details);
        }
        Kind kind = OpenFailureKind.of(uri, error);
        if (kind == Kind.HOST_KEY && ChangedHostKey.isChanged(error.message())) {
            return failure(uri, kind, ChangedHostKey.why(uri, error.message()), ChangedHostKey.cure(uri, error.message()), details);
        }
        Optional<CertificateDiagnosis> certificate = kind == Kind.CERTIFICATE ? CertificateDiagnosis.of(uri) : Optional.empty();
        return failure(uri, kind, certificate.map(CertificateDiagnosis::why).orElse(why),
                certificate.map(CertificateDiagnosis::cure).orElseGet(() -> OpenCures.cure(kind, uri, error)), details);
    }

    /**
     * @param uri where to
     * @return that somebody gave up
     */
    public static HypervisorException cancelled(ConnectionUri uri) {
        return failure(uri, Kind.CANCELLED, Messages.OpenFailures_cancelled, "", null);
    }

    /**
     * @param uri where to
     * @param seconds how long the host was waited for
     * @return that the host did not answer
     */
    public static HypervisorException timeout(ConnectionUri uri, long seconds) {
        return failure(uri, Kind.TIMEOUT, NLS.bind(Messages.OpenFailures_timeout, seconds), Messages.cure_timeout, null);
    }

    /**
     * @param uri of the test driver
     * @return that its file is not there
     */
    public static HypervisorException noFile(ConnectionUri uri) {
        return failure(uri, Kind.BAD_URI, NLS.bind(Messages.OpenFailures_noFile, uri.path()), Messages.cure_badUri, null);
    }

    /**
     * @param cause the loader's failure
     * @return that libvirt's library is not there
     */
    public static HypervisorException libraryMissing(Throwable cause) {
        return new HypervisorException(Kind.LIBRARY_MISSING,
                new ConnectionProblem(Messages.what_libraryMissing, Messages.OpenFailures_libraryMissing, Messages.cure_libraryMissing),
                cause);
    }

    /**
     * @param found its version
     * @param needed the oldest that will do
     * @return that libvirt's library is too old
     */
    public static HypervisorException libraryTooOld(String found, String needed) {
        return new HypervisorException(Kind.LIBRARY_TOO_OLD, new ConnectionProblem(Messages.what_libraryTooOld,
                NLS.bind(Messages.OpenFailures_libraryTooOld, found, needed), NLS.bind(Messages.cure_libraryTooOld, needed)), null);
    }

    private static HypervisorException failure(ConnectionUri uri, Kind kind, String why, String cure, Throwable cause) {
        return new HypervisorException(kind, new ConnectionProblem(NLS.bind(Messages.what_openFailed, withoutParameters(uri)), why, cure),
                cause);
    }

    private static String withoutParameters(ConnectionUri uri) {
        String text = uri.toString();
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }
}
