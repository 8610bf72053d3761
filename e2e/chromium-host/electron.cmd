@rem Windows cannot run a file by its first line, so it finds this one under the same name.
@node "%~dp0electron" %*
