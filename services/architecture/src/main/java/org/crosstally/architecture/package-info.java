/** Structure rules for the tests of every module. Needs ArchUnit and nothing else, so plain modules can use it. */
package org.crosstally.architecture;
