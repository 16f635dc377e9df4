/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml;

import java.util.List;

/** Documents that tests share. */
public final class Samples {

    /** A guest as a person may have written it: comments, foreign namespaces, every kind of quotes and white space. */
    public static final String DOMAIN = """
            <?xml version='1.0' encoding='UTF-8'?>
            <!-- kept by hand -->
            <domain type='kvm' id="7" xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
              <name>web &amp; mail</name>
              <uuid>3b5d5a7e-0a4b-4f9c-9d3e-6a2d7b0e1c55</uuid>
              <title>Front &lt;end&gt;</title>
              <metadata>
                <libosinfo:libosinfo xmlns:libosinfo="http://libosinfo.org/xmlns/libvirt/domain/1.0">
                  <libosinfo:os id="http://fedoraproject.org/fedora/38"/>
                </libosinfo:libosinfo>
                <app:note xmlns:app="urn:example:app"   app:level = '3' ><![CDATA[a < b && c]]></app:note>
              </metadata>
              <memory unit='MiB'>2048</memory>
              <currentMemory>1048576</currentMemory>
              <vcpu placement='static' current='2'>4</vcpu>
              <os firmware='efi'>
                <type arch='x86_64' machine='pc-q35-7.2'>hvm</type>
                <boot dev='hd'/>
                <boot dev='cdrom'/>
              </os>
              <cpu mode='host-passthrough' check='none'>
                <topology sockets='1' dies='1' cores='2' threads='2'/>
              </cpu>
              <unknown-of-the-future attr='&#10;&#x9;"'/>
              <devices>
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2' cache='none' io='native' discard='unmap'/>
                  <source file='/var/lib/libvirt/images/web.qcow2'/>
                  <target dev='vda' bus='virtio'/> <!-- the system -->
                  <serial>S-1</serial>
                  <boot order='1'/>
                </disk>
                <disk type='network' device='disk'>
                  <driver name='qemu' type='raw'/>
                  <source protocol='rbd' name='vms/data'>
                    <host name='ceph1' port='6789'/>
                  </source>
                  <target dev='vdb' bus='virtio'/>
                  <shareable/>
                </disk>
                <disk type='volume' device='cdrom'>
                  <source pool='isos' volume='install.iso'/>
                  <target dev='sda' bus='sata'/>
                  <readonly/>
                </disk>
                <controller type='pci' index='0' model='pcie-root'/>
                <interface type='network'>
                  <mac address='52:54:00:12:34:56'/>
                  <source network='default'/>
                  <target dev='vnet3'/>
                  <model type='virtio'/>
                  <boot order='2'/>
                </interface>
                <interface type='bridge'>
                  <mac address='52:54:00:12:34:57'/>
                  <source bridge='br0'/>
                  <link state='down'/>
                </interface>
                <serial type='pty'>
                  <source path='/dev/pts/4'/>
                  <target type='isa-serial' port='0'/>
                </serial>
                <channel type='unix'>
                  <target type='virtio' name='org.qemu.guest_agent.0' state='connected'/>
                </channel>
                <graphics type='vnc' port='5901' autoport='yes' websocket='5701' listen='127.0.0.1'>
                  <listen type='address' address='127.0.0.1'/>
                </graphics>
                <video>
                  <model type='virtio' heads='2'><acceleration accel3d='yes'/></model>
                </video>
                <hostdev mode='subsystem' type='pci' managed='yes'>
                  <source>
                    <address domain='0x0000' bus='0x3b' slot='0x00' function='0x1'/>
                  </source>
                </hostdev>
                <tpm model='tpm-crb'>
                  <backend type='emulator' version='2.0'/>
                </tpm>
                <rng model='virtio'/>
              </devices>
              <qemu:commandline>
                <qemu:arg value='-snapshot'/>
              </qemu:commandline>
            </domain>
            <!-- the end --> <?editor fold?>
            """;

    /** Small documents that are well-formed, each with a trap of its own. */
    public static final List<String> GOOD = List.of("<a/>", "<a></a>", "<a ></a >", "<a\n/>", "<a>\r\n<b/>\r</a>\r\n", "<a b=''/>",
            "<a b = \"'\" c='\"'\t/>", "<a b='1'\n   c='2'/>", "<a>&lt;&gt;&amp;&apos;&quot;</a>", "<a b='&lt;&#10;&#xD;&#9;'/>",
            "<a b=' x\n\ty '/>",
            "<a>&#65;&#x1F600;</a>", "<a>]] ]&gt; ></a>", "<a b='>]]>'/>", "<a><![CDATA[<&]] >]]]]><![CDATA[>]]></a>",
            "<a><![CDATA[]]></a>",
            "<!----><a/><!-- - -->", "<a><!--\r\n--></a>", "<?p?><a><?p  q ?></a><?xml-x y?>", "\n <a/>\n ", "<?xml version='1.0'?><a/>",
            "<?xml version=\"1.0\" standalone='yes' ?>\n<a/>", "<x:a xmlns:x='u'><x:b x:c='1' c='1'/></x:a>",
            "<a xmlns='u'><b xmlns=''/><c xmlns='v' xmlns:x='u' x:d='1'/></a>", "<a xmlns:x='u'><b xmlns:x='v'><x:c/></b><x:c/></a>",
            "<a xml:lang='en' xml:space='preserve'> </a>", "<xmlns/>", "<a xmlnsx='1'/>", "<a>\u00e4\u4e2d\ud83d\ude00\u0085\u2028</a>",
            "<_a.b-c1/>", "<a><b><c/>text<d/>more</b></a>", "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'nowhere.dtd'><a/>",
            "<!DOCTYPE a PUBLIC \"-//X//Y\" 'nowhere.dtd' [ ]><a/>", "<!DOCTYPE a [<!ELEMENT a (b|(c,d?)*)+><!ELEMENT b (#PCDATA|c)*>"
                    + "<!ELEMENT c EMPTY><!ELEMENT d ANY><!ELEMENT e (#PCDATA)><!-- x --><?p q?>]><a/>",
            "<!DOCTYPE a [<!NOTATION n PUBLIC 'x'><!NOTATION m SYSTEM 'x'><!ENTITY u SYSTEM 'x' NDATA n><!ENTITY % p 'x'>]><a/>",
            "<!DOCTYPE a [<!ATTLIST a b CDATA #IMPLIED c (x|y) 'x' d NMTOKENS #REQUIRED e ID #IMPLIED f CDATA #FIXED \"1\">]><a d='  1   2 '/>",
            "<!DOCTYPE a [<!ENTITY e 'text'><!ENTITY f '&e;&#38;lt;'>]><a b='&e;&f;'>x&f;&e;y</a>",
            "<!DOCTYPE a [<!ENTITY e '<b c=\"1\">x</b><!-- y -->'>]><a>&e;<d/>&e;</a>", "<!DOCTYPE a [<!ENTITY e ''>]><a>&e;</a>",
            // entities that can only be declared outside of the document, which is never read
            "<!DOCTYPE a SYSTEM 'nowhere.dtd'><a>x&e;y<b/>&e;</a>",
            "<?xml version='1.0' standalone='no'?><!DOCTYPE a SYSTEM 'x'><a>&e;</a>",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM 'nowhere'>%p;<!-- x --> %p; ]><a/>",
            "<!DOCTYPE a SYSTEM 'x' [<!ENTITY f 'text'>]><a b='&f;'>&e;&f;</a>",
            // parameter entities that stand for whole declarations
            "<!DOCTYPE a [<!ENTITY % p '<!ENTITY e \"text\"> <!-- x -->'> %p; ]><a b='&e;'>&e;</a>",
            "<!DOCTYPE a [<!ENTITY % q ''><!ENTITY % p '<!ELEMENT a ANY>&#37;q;'>%p;]><a/>");

    /** Small documents that are not well-formed, or break the rules of namespaces. */
    public static final List<String> BAD = List.of("", " ", "text", "<", "<a", "<a>", "<a/", "</a>", "<a></b>", "<a><b></a></b>",
            "<a/><b/>", "<a/>x", "x<a/>",
            "<a b/>", "<a b=/>", "<a b=1/>", "<a b='1/>", "<a b='1'c='2'/>", "<a b='1' b='2'/>", "<a b='<'/>", "<a b='&'/>", "<a>&</a>",
            "<a>&lt</a>", "<a>&nope;</a>", "<a b='&nope;'/>", "<a>&#;</a>", "<a>&#x;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>",
            "<a>&#x110000;</a>",
            "<a>&#99999999999;</a>", "<a>]]></a>", "<a>\u0000</a>", "<a>\u0001</a>", "<a b='\u0002'/>", "<a>\ufffe</a>", "<!-- -- --><a/>",
            "<!-- --->\n<a/>",
            "<!-- <a/>", "<a><!-- \u0003 --></a>", "<a><![CDATA[</a>", "<![CDATA[x]]><a/>", "<a><![cdata[x]]></a>", "<?xml version='1.0'?>",
            " <?xml version='1.0'?><a/>", "<a/><?xml version='1.0'?>", "<?XML?><a/>", "<?xml?><a/>", "<?xml version='2.0'?><a/>",
            "<?xml encoding='UTF-8'?><a/>", "<?xml version='1.0' standalone='maybe'?><a/>", "<?xml version='1.0'encoding='UTF-8'?><a/>",
            "<?xml version='1.0' encoding='-'?><a/>", "<?p<a/>", "<?1 ?><a/>", "<a><? p?></a>", "<1a/>", "<-a/>", "<a b.='1' .b='2'/>",
            "< a/>", "<a / >",
            "<a></ a>", "<x:a/>", "<a x:b='1'/>", "<a xmlns:x=''/>", "<a xmlns:xmlns='u'/>", "<a xmlns:xml='u'/>", "<xmlns:a/>",
            "<a xmlns:x='http://www.w3.org/XML/1998/namespace'/>", "<a xmlns='http://www.w3.org/2000/xmlns/'/>",
            "<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>", "<a:b:c xmlns:a='u'/>", "<a:/>", "<a><x:b xmlns:x='u'/><x:c/></a>",
            "<a xmlns:x='u'><x:b></b></a>", "<!DOCTYPE><a/>", "<!DOCTYPE a", "<!DOCTYPE a [<a/>", "<a/><!DOCTYPE a>",
            "<!DOCTYPE a><!DOCTYPE a><a/>",
            "<a><!DOCTYPE a></a>", "<!DOCTYPE a SYSTEM><a/>", "<!DOCTYPE a PUBLIC 'x'><a/>", "<!DOCTYPE a PUBLIC '{' 'x'><a/>",
            "<!DOCTYPE a [<!ELEMENT a>]><a/>", "<!DOCTYPE a [<!ELEMENT a (b,c|d)>]><a/>", "<!DOCTYPE a [<!ELEMENT a (#PCDATA|b)>]><a/>",
            "<!DOCTYPE a [<!ATTLIST a b>]><a/>", "<!DOCTYPE a [<!ATTLIST a b CDATA '<'>]><a/>", "<!DOCTYPE a [<!ENTITY e>]><a/>",
            "<!DOCTYPE a [<!ENTITY e '&'>]><a/>", "<!DOCTYPE a [<!ENTITY e '%'>]><a/>", "<!DOCTYPE a [<!FOO>]><a/>",
            "<!DOCTYPE a [<!ENTITY e '&e;'>]><a>&e;</a>", "<!DOCTYPE a [<!ENTITY e '&f;'><!ENTITY f '&e;'>]><a b='&e;'/>",
            "<!DOCTYPE a [<!ENTITY e '<b>'>]><a>&e;</b></a>", "<!DOCTYPE a [<!ENTITY e '<b/>'>]><a c='&e;'/>",
            "<!DOCTYPE a [<!ENTITY e '</a><a>'>]><a>&e;</a>", "<!DOCTYPE a [<!ENTITY e '&#38;'>]><a>&e;</a>",
            "<?xml version='1.0' standalone='yes'?><!DOCTYPE a SYSTEM 'x'><a>&e;</a>", "<!DOCTYPE a []><a>&e;</a>",
            "<!DOCTYPE a [%;]><a/>", "<!DOCTYPE a [%p]><a/>", "<!DOCTYPE a [<!ENTITY % p '<!ELEMENT a'>%p; ANY>]><a/>",
            "<!DOCTYPE a [<!ENTITY % p '&#37;p;'>%p;]><a/>", "<!DOCTYPE a [<!ENTITY % p 'x'>%p;]><a/>",
            "<!DOCTYPE a [<!ENTITY % p 'x'><!ENTITY e '%p;'>]><a/>", "<!DOCTYPE a [<!ENTITY % p 'a'><!ELEMENT %p; ANY>]><a/>");

    private Samples() {
    }
}
