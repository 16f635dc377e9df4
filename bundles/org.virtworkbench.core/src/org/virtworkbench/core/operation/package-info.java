/** What a person can do to hosts and guests, each as one small headless class. */
package org.virtworkbench.core.operation;
