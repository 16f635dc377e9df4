package org.virtworkbench.core.unattended;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virtworkbench.core.os.InstallScript;
import org.virtworkbench.core.os.OperatingSystem;
import org.virtworkbench.core.os.OsCatalog;
import org.virtworkbench.core.os.OsDatabase;
import org.virtworkbench.xml.transform.StylesheetException;

/** Scripts by templates of the form that libosinfo's database has. */
class ScriptWriterTest {

    private static final String PASSWORD = "pass wörd".replace('ö', 'o') + "$1";
    private static final String HEAD = "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'><xsl:output method='text'/>";

    @TempDir
    private Path folder;

    private void file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private OsCatalog catalog(String script) throws IOException {
        file("os/acme.xml", """
                <libosinfo><os id="http://acme.org/1"><short-id>acme1</short-id><name>Acme 1</name><version>1</version>
                  <installer><script id="full"/><script id="small"/><script id="gone"/></installer></os>
                <os id="http://acme.org/2"><short-id>acme2</short-id><name>Acme 2</name><version>2</version>
                  <derives-from id="http://acme.org/1"/></os></libosinfo>""");
        file("datamap/keys.xml", "<libosinfo><datamap id='keys'><entry inval='de_DE' outval='de'/></datamap></libosinfo>");
        for (String profile : List.of("full", "small")) {
            file("install-script/" + profile + ".xml", "<libosinfo><install-script id='" + profile + "'><profile>"
                    + (profile.equals("small") ? "jeos" : "desktop") + "</profile><expected-filename>answers.cfg</expected-filename>"
                    + "<config><param name='l10n-keyboard' value-map='keys'/><param name='hostname'/></config>"
                    + "<injection-method>initrd</injection-method><template>" + HEAD + script
                    + "</xsl:stylesheet></template></install-script></libosinfo>");
        }
        return new OsDatabase(List.of(folder)).catalog().join();
    }

    private ScriptWriter.Written write(String template) throws IOException, StylesheetException {
        OsCatalog catalog = catalog(template);
        OperatingSystem system = catalog.byId("http://acme.org/2").orElseThrow();
        InstallScript script = catalog.scripts(system.id()).getFirst();
        assertEquals("small", script.id(), "what installs the least comes first, also of a system that this one comes from");
        assertTrue(script.goesIntoInitrd());
        return ScriptWriter.write(script,
                new Answers(system, "x86_64", new InstallSource.Tree(URI.create("http://h/t/")), "me", PASSWORD, "box",
                        "de_DE", "de_DE", "Europe/Berlin", "/dev/vda", ""));
    }

    private static String text(ScriptWriter.Written written) {
        return new String(written.content(), StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatTheTemplateSaysInTheInstallersWords() throws Exception {
        ScriptWriter.Written written = write(
                "<xsl:template match='/command-line'>  ks=<xsl:value-of select='script/expected-filename'/>\n x</xsl:template>"
                        + "<xsl:template match='/install-script-config'><xsl:value-of select='config/hostname'/>,<xsl:value-of select='config/l10n-keyboard'/>,"
                        + "<xsl:value-of select='config/l10n-language'/>,<xsl:value-of select='os/version'/>,<xsl:value-of select='tree/url'/></xsl:template>");
        assertEquals("box,de,de_DE,2,http://h/t/", text(written).strip());
        assertEquals("ks=answers.cfg x", written.arguments());
        assertEquals("answers.cfg", written.fileName());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "d-i passwd/root-password password %s\nd-i passwd/root-password-again password %s\nd-i passwd/user-password password %s",
            "rootpw '%s'", "rootpw %s", "echo '%s' |passwd --stdin me", "if test -n '%s'; then :; fi" })
    void putsAHashWhereTheInstallerTakesOne(String line) throws Exception {
        String password = "<xsl:value-of select='config/user-password'/>";
        String text = text(write("<xsl:template match='/command-line'/><xsl:template match='/install-script-config'>"
                + line.replace("%s", password) + "</xsl:template>"));
        assertFalse(text.contains(PASSWORD), text);
        assertFalse(text.contains("mark"), text);
        assertTrue(text.contains("$6$") || line.startsWith("if"), text);
        assertFalse(text.contains("-again"), text);
    }

    @Test
    void putsThePasswordWhereItTakesNone() throws Exception {
        assertEquals("secret=" + PASSWORD, text(write("<xsl:template match='/command-line'/><xsl:template match='/install-script-config'>"
                + "secret=<xsl:value-of select='config/admin-password'/></xsl:template>")).strip());
        assertTrue(ScriptWriter.isSafe("pass word 1!"));
        for (String bad : List.of("", "a'b", "a\"b", "a\\b", "a<b", "a&b", "a\nb", "ä")) {
            assertFalse(ScriptWriter.isSafe(bad), bad);
        }
    }

    @Test
    void readsNoFileAndRunsNoProgramOfATemplate() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.xml"), "<secret>hidden</secret>");
        for (String call : List.of("document(\"" + secret.toUri() + "\")/secret",
                "rt:exec(rt:getRuntime(), \"true\")")) {
            try {
                String text = text(write("<xsl:template match='/command-line'/><xsl:template match='/install-script-config'>"
                        + "<xsl:value-of xmlns:rt='http://xml.apache.org/xalan/java/java.lang.Runtime' select='" + call
                        + "'/></xsl:template>"));
                assertFalse(text.contains("hidden") || text.contains("Process"), text);
            } catch (StylesheetException e) {
                assertFalse(e.toString().contains(PASSWORD), e.toString());
            }
        }
        assertThrows(StylesheetException.class, () -> write("<xsl:template match='['/>"));
    }

    /** The database that the product needs is installed where tests run. */
    @Test
    void writesAnswersForWindowsThatWindowsCanRead() throws Exception {
        OsCatalog catalog = new OsDatabase().catalog().join();
        OperatingSystem system = catalog.byId("http://microsoft.com/win/10").orElseThrow();
        InstallScript script = catalog.scripts(system.id()).stream().filter(InstallScript::goesOntoCd).findFirst().orElseThrow();
        assertTrue(script.wantsKey() && script.isKey("AAAAA-BBBBB-CCCCC-DDDDD-11111") && !script.isKey("AAAAA-BBBBB"));
        assertTrue(script.needsBios() && !script.asksFor("hostname") && !script.goesIntoInitrd());
        assertTrue(script.knowsLanguage("de_DE") && !script.knowsLanguage("xx_XX"));
        ScriptWriter.Written written = ScriptWriter.write(script,
                new Answers(system, "x86_64", new InstallSource.Medium(java.util.Set.of()),
                        "me", PASSWORD, "box", "de_DE", "de_DE", "Europe/Berlin", "", "AAAAA-BBBBB-CCCCC-DDDDD-11111"));
        assertEquals("autounattend.xml", written.fileName());
        assertEquals("", written.arguments());
        String flat = text(written).replaceAll(">\\s+<", "><");
        assertTrue(flat.contains("encoding=\"UTF-8\""), flat);
        for (String part : List.of("<ProductKey><Key>AAAAA-BBBBB-CCCCC-DDDDD-11111</Key></ProductKey>", "<Letter>C</Letter>",
                "<Username>me</Username>", "<Value>" + PASSWORD + "</Value>", "<SystemLocale>DE-DE</SystemLocale>",
                "processorArchitecture=\"amd64\"", "<Path>E:\\</Path>")) {
            assertTrue(flat.contains(part), part + " in " + flat);
        }
        assertFalse(flat.contains("mark"), flat);
    }

    /** Anaconda's cdrom or url, by what the medium is one of. */
    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void saysWhereAnacondaFindsItsPackages(boolean netinst) throws Exception {
        OsCatalog catalog = new OsDatabase().catalog().join();
        OperatingSystem system = catalog.byId("http://fedoraproject.org/fedora/37").orElseThrow();
        InstallScript script = catalog.scripts(system.id()).getFirst();
        ScriptWriter.Written written = ScriptWriter.write(script,
                new Answers(system, "x86_64", new InstallSource.Medium(java.util.Set.of(netinst ? "server-netinst" : "server")), "me",
                        PASSWORD,
                        "box", "de_DE", "de_DE", "Europe/Berlin", "/dev/vda", ""));
        assertEquals(!netinst, text(written).lines().anyMatch("cdrom"::equals), text(written));
        assertEquals(netinst, text(written).lines().anyMatch(line -> line.startsWith("url ")), text(written));
        assertEquals("inst.ks=file:/" + written.fileName(), written.arguments());
    }

    @Test
    void tellsNobodyThePassword() throws Exception {
        OperatingSystem system = catalog("").byId("http://acme.org/1").orElseThrow();
        Answers answers = new Answers(system, "x86_64", new InstallSource.Tree(URI.create("http://h/")), "me", PASSWORD, "box", "en_US",
                "us", "UTC",
                "/dev/vda", "KEY-1");
        assertFalse(answers.toString().contains(PASSWORD));
        assertFalse(answers.toString().contains("KEY-1"));
    }

    @Test
    void packsAFileForTheKernel() {
        byte[] archive = CpioArchive.of("answers.cfg", "12345".getBytes(StandardCharsets.US_ASCII));
        String text = new String(archive, StandardCharsets.US_ASCII);
        assertTrue(text.startsWith("0707010000000100008180"), text);
        assertEquals(0, archive.length % 4);
        assertEquals(110 + 12 + 2, text.indexOf("12345"), "the content begins at a multiple of four");
        assertEquals("00000005", text.substring(54, 62));
        assertTrue(text.contains("TRAILER!!!"));
    }
}
