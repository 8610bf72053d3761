@rem What the file "electron" is elsewhere. Windows finds this one under the same name.
@"%~dp0..\..\node_modules\.bin\node" "%~dp0main.ts" %*
