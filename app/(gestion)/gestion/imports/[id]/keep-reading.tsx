'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const paceMs = 1500

/** Asks for the page again until what it waits for has come. */
export function KeepReading() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => { router.refresh() }, paceMs)
    return () => { clearInterval(timer) }
  }, [router])
  return null
}
